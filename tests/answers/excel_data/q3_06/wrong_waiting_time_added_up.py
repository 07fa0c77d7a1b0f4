# %% points=4 finding="any.not_yet"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(E2:E13,B2:B13,"ID2")'
