# %% points=4 finding="any.formula_gives_not_available"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=VLOOKUP("ID3",B2:G13,6,FALSE)'
