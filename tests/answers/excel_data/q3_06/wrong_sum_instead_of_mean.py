# %% points=4 finding="q3_06.sum_instead_of_mean"
f_avg = '=SUMIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
