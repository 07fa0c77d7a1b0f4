# %% points=7
f_count = "=COUNTIFS(B2:B13,\"ID1\",C2:C13,\"ศรีธารา\")"
