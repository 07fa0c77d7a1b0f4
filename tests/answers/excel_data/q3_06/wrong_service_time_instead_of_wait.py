# %% points=4 finding="q3_06.service_time_instead_of_wait"
f_avg = '=AVERAGEIFS(F2:F13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
