# %% points=0 finding="any.formula_unsupported_feature"
f_count = '=SUM(FILTER(B2:B13,B2:B13="ID1")#)'
