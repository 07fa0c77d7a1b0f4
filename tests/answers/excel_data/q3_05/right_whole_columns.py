# %% points=7
f_count = '=COUNTIFS(B:B,"ID1",C:C,"ศรีธารา")'
