# %% points=4 finding="q3_06.fee_of_all"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUM(G2:G13)'
