# %% points=8
critical = 'ABCEFIKL'
float_G = 11
