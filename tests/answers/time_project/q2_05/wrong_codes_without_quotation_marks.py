# %% points=0 finding="stop.name_error.unknown"
critical = [A, B, C, E, F, I, K, L]
float_G = 11
