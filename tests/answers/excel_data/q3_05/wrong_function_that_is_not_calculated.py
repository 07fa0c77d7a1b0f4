# %% points=0 finding="any.formula_unsupported_function"
f_count = '=ROWS(OFFSET(B2,0,0,COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา"),1))'
