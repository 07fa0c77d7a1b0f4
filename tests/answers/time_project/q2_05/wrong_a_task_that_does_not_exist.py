# %% points=4 finding="any.not_a_choice"
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'M']
float_G = 11
