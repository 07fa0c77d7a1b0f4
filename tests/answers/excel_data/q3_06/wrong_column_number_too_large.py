# %% points=4 finding="any.formula_gives_bad_reference"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=VLOOKUP("ID2",B2:G13,9,FALSE)'
