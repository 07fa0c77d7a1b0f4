# %% points=4 finding="q2_05.no_float"
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = 0
