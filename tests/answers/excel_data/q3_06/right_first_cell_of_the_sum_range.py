# %% points=8
f_avg = '=AVERAGEIF(D2:D13,"walk-in",E2)'
f_fee = '=SUMIF(B2:B13,"ID2",G2)'
