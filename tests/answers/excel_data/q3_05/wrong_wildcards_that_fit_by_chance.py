# %% points=2.8 finding="any.shown_example_only"
f_count = '=COUNTIFS(B2:B13,"ID1*",C2:C13,"ศรีธารา*")'
