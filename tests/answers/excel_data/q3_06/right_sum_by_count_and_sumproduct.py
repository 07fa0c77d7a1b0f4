# %% points=8
f_avg = '=SUMIFS(E2:E13,D2:D13,"walk-in")/COUNTIF(D2:D13,"walk-in")'
f_fee = '=SUMPRODUCT((B2:B13="ID2")*G2:G13)'
