# %% points=0 finding="any.formula_unfinished"
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'

given("counter")  # shows the sheet
