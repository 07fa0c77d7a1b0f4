# %% points=5.6 finding="q3_06.rows_left_out"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(G2:G12,B2:B12,"ID2")'
