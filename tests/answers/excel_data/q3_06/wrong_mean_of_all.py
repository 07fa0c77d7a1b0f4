# %% points=4 finding="q3_06.mean_of_all"
f_avg = '=AVERAGE(E2:E13)'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
