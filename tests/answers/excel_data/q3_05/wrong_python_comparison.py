# %% points=0 finding="any.not_a_formula"
f_count = (given('counter').B == 'ID1') & (given('counter').C == 'ศรีธารา')
