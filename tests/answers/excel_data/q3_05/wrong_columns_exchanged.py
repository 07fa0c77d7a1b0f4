# %% points=0 finding="q3_05.nothing_fits"
f_count = '=COUNTIFS(C2:C13,"ID1",B2:B13,"ศรีธารา")'
