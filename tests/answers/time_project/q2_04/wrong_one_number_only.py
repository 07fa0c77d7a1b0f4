# %% points=0 finding="any.not_a_table"
ES = 12
EF = 17
