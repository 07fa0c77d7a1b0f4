# %% points=5.6 finding="q3_06.rows_left_out"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(G3:G13,B3:B13,"ID2")'
