# %% points=2.8 finding="q3_05.rows_left_out"
f_count = '=COUNTIFS(B2:B12,"ID1",C2:C12,"ศรีธารา")'
