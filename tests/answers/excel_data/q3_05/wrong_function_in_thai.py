# %% points=0 finding="any.formula_unknown_function"
f_count = '=นับ(B2:B13,"ID1",C2:C13,"ศรีธารา")'
