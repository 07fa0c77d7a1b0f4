# %% points=0 finding="any.formula_misspelled_function"
f_count = '=COUNTIFFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'
