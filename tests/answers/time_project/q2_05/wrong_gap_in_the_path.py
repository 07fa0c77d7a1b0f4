# %% points=4 finding="q2_05.gap_in_the_path"
critical = ['A','B','C','E','I','K','L']
float_G = 11
