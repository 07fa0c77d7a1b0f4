# %% points=4 finding="q3_06.count_instead_of_sum"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=COUNTIFS(B2:B13,"ID2")'
