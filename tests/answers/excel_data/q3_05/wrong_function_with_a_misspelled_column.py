# %% points=0 finding="any.call_stopped"
f_count = lambda df: ((df.service == 'ID1') & (df.C == 'ศรีธารา')).sum()
