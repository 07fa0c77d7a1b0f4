# %% points=8
def utilization(lam, minutes, c):
    mu = 60 / minutes
    return lam / c / mu
