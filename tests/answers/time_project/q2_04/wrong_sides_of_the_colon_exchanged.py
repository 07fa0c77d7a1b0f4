# %% points=0 finding="any.not_a_table"
ES = {0: 'A', 3: 'B', 8: 'C', 12: 'D'}
EF = {3: 'A', 8: 'B', 12: 'C', 17: 'D'}
