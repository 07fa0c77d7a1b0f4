# %% points=8
pert = lambda o, m, p: [(o + 4*m + p)/6, (p - o)/6]
