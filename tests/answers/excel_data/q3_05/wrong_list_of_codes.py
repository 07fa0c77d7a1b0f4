# %% points=0 finding="any.not_a_formula"
f_count = ['ID1', 'ศรีธารา']
