# %% points=4 finding="q2_05.one_time_instead_of_the_difference"
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = 34 - 17
