# %% points=7
f_count = '=SUMPRODUCT(--(B2:B13&"/"&C2:C13="ID1/ศรีธารา"))'
