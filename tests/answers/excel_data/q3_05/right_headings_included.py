# %% points=7
f_count = '=COUNTIFS(B1:B13,"ID1",C1:C13,"ศรีธารา")'
