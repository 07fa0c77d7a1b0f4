# %% points=4 finding="q2_05.gap_in_the_path"
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'L']
float_G = 11
