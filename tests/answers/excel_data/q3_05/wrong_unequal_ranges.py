# %% points=0 finding="any.formula_gives_value_error"
f_count = '=COUNTIFS(B2:B13,"ID1",C2:C12,"ศรีธารา")'
