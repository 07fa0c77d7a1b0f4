# %% points=0 finding="any.not_a_table"
pdpa = 'need'
