# %% points=0 finding="any.formula_arguments"
f_count = '=COUNTIF(B2:B13,"ID1",C2:C13,"ศรีธารา")'
