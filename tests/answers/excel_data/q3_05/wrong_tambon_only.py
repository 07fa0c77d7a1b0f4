# %% points=0 finding="q3_05.one_condition"
f_count = '=COUNTIF(C2:C13,"ศรีธารา")'
