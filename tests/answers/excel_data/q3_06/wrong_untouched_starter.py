# %% points=0 finding="any.formula_unfinished"
f_avg = '=AVERAGEIFS(...)'
f_fee = '=SUMIFS(...)'

given("counter")  # shows the sheet
