# %% points=7 note="any.formula_lookalike_signs"
f_count = '＝COUNTIFS（B2:B13，"ID1"，C2:C13，"ศรีธารา"）'
