# %% points=0 finding="q3_05.nothing_fits"
f_count = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ต.ศรีธารา")'
