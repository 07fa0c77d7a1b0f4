# %% points=0 finding="any.not_a_function"
pert = (10 + 4 * 15 + 26) / 6, (26 - 10) / 6
