# %% points=4 finding="q2_05.a_start_and_a_finish_mixed"
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = 28 - 23
