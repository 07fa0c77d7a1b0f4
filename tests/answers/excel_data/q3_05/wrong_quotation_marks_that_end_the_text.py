# %% points=0 finding="stop.syntax_error.invalid"
f_count = "=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")"
