# %% points=4 finding="any.missing"
critical = ['A', 'B', ...]
float_G = 11
