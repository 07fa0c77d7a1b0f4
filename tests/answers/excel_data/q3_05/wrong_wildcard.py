# %% points=0 finding="q3_05.wildcard"
f_count = '=COUNTIFS(B2:B13,"ID*",C2:C13,"ศรีธารา")'
