# %% points=8
utilization = lambda lam, minutes, c: lam / (c * (60 / minutes))
