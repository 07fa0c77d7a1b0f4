# %% points=0 finding="q3_05.one_condition_too_many"
f_count = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา",D2:D13,"walk-in")'
