# %% points=4 finding="q3_06.order_of_ranges"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIF(G2:G13,"ID2",B2:B13)'
