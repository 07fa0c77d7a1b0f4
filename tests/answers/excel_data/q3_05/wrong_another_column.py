# %% points=2.8 finding="q3_05.another_column"
f_count = '=COUNTIFS(B2:B13,"ID1",D2:D13,"walk-in")'
