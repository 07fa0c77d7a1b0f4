# %% points=4 finding="any.formula_unfinished"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(...)'
