# %% points=5.6 finding="any.formula_number_typed"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=300'
