# %% points=6
pdpa = 'optional need need need need no no no no no'.split()
