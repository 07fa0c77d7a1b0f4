# %% points=0 finding="any.formula_no_such_cell"
f_count = '=COUNTIFS(B2:B1300000,"ID1",C2:C1300000,"ศรีธารา")'
