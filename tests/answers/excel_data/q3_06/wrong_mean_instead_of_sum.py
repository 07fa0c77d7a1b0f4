# %% points=4 finding="q3_06.mean_instead_of_sum"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=AVERAGEIFS(G2:G13,B2:B13,"ID2")'
