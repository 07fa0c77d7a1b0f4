# %% points=0 finding="any.formula_gives_no_number"
f_count = '=B2&C2'
