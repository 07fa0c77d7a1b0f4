# %% points=5.6 finding="q3_06.rows_left_out"
f_avg = '=AVERAGEIFS(E2:E12,D2:D12,"walk-in")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
