# %% points=4 finding="any.formula_gives_value_error"
f_avg = '=AVERAGEIFS(D2:D13,"walk-in",E2:E13)'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
