# %% points=0 finding="q3_05.either_condition"
f_count = '=COUNTIF(B2:B13,"ID1")+COUNTIF(C2:C13,"ศรีธารา")'
