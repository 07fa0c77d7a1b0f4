# %% points=2.8 finding="any.formula_number_typed"
f_count = '=2'
