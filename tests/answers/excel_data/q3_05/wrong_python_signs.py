# %% points=0 finding="any.formula_python_sign"
f_count = '=SUMPRODUCT((B2:B13=="ID1")*(C2:C13=="ศรีธารา"))'
