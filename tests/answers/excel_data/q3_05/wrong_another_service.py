# %% points=2.8 finding="q3_05.another_service"
f_count = '=COUNTIFS(B2:B13,"ID2",C2:C13,"ศรีธารา")'
