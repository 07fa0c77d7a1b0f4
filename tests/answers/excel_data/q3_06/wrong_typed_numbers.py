# %% points=3.2 finding="any.formula_number_typed"
f_avg = 29.875
f_fee = 300
