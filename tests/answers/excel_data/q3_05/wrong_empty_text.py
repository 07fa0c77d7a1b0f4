# %% points=0 finding="any.formula_empty"
f_count = ''
