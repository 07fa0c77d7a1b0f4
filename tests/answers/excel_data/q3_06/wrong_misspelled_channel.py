# %% points=4 finding="any.formula_gives_division_by_zero"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walkin")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
