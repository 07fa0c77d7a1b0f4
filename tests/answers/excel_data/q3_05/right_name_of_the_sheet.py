# %% points=7
f_count = '=COUNTIFS(counter!B2:B13,"ID1",counter!C2:C13,"ศรีธารา")'
