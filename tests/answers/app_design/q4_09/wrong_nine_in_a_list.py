# %% points=0 finding="any.not_a_table"
pdpa = 'need need need need need optional no no no'.split()
