# %% points=7
f_count = '=COUNTIFS(B2:B13,\u00a0"ID1",\u200bC2:C13,"ศรีธารา")'
