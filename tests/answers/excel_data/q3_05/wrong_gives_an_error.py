# %% points=0 finding="any.formula_gives_an_error"
f_count = '=SQRT(-COUNTIF(B2:B13,"ID1"))'
