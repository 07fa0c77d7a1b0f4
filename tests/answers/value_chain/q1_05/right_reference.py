# %% points=8
def utilization(lam, minutes, c):
    return lam * minutes / 60 / c
