# %% points=0 finding="any.formula_too_long"
f_count = '=' + '+'.join(['COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'] * 300)
