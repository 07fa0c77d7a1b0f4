# %% points=0 finding="any.formula_no_such_sheet"
f_count = '=COUNTIFS(records!B2:B13,"ID1",records!C2:C13,"ศรีธารา")'
