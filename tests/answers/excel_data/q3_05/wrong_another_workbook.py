# %% points=0 finding="any.formula_other_workbook"
f_count = '=COUNTIFS([counter.xlsx]counter!B2:B13,"ID1",[counter.xlsx]counter!C2:C13,"ศรีธารา")'
