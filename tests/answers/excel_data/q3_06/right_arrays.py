# %% points=8
f_avg = '=AVERAGE(IF(D2:D13="walk-in",E2:E13))'
f_fee = '=SUM(IF(B2:B13="ID2",G2:G13,0))'
