# %% points=0 finding="q3_05.one_condition"
f_count = '=COUNTIF(B2:B13,"ID1")'
