# %% points=8
f_avg = '=AVERAGE(FILTER(E2:E13,D2:D13="walk-in"))'
f_fee = '=SUM(FILTER(G2:G13,B2:B13="ID2"))'
