# %% points=0 finding="q3_05.rows_left_out"
f_count = '=COUNTIFS(B3:B13,"ID1",C3:C13,"ศรีธารา")'
