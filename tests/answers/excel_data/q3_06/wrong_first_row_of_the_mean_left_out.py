# %% points=4 finding="q3_06.rows_left_out"
f_avg = '=AVERAGEIFS(E3:E13,D3:D13,"walk-in")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
