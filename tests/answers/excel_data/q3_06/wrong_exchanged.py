# %% points=0 finding="q3_06.not_the_waiting_time"
f_fee = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_avg = '=SUMIFS(G2:G13,B2:B13,"ID2")'
