# %% points=0 finding="q3_05.every_row"
f_count = '=COUNTA(B2:B13)'
