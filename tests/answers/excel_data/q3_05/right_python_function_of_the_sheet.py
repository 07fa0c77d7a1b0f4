# %% points=7
f_count = lambda df: ((df.B == 'ID1') & (df.C == 'ศรีธารา')).sum()
