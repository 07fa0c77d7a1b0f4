# %% points=8
critical = 'A, B, C, E, F, I, K และ L'
float_G = 11.0
