# %% points=4 finding="q3_06.booked_instead_of_walk_in"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"นัดหมาย")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
