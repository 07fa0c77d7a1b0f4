# %% points=0 finding="any.formula_unreadable"
f_count = '=COUNTIFS(B2 B13,"ID1",C2 C13,"ศรีธารา")'
