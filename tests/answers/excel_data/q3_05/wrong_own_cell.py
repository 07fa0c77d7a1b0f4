# %% points=0 finding="any.formula_circular"
f_count = '=COUNTIFS(B2:Z99,"ID1")'
