# %% points=0 finding="any.formula_too_much"
f_count = '=SUM((B2:B13="ID1")*TRANSPOSE(C2:C45000="ศรีธารา"))'
