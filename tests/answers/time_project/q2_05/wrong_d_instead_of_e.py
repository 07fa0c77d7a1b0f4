# %% points=4 finding="q2_05.d_counted_as_critical"
critical = ['A', 'B', 'C', 'D', 'F', 'I', 'K', 'L']
float_G = 11
