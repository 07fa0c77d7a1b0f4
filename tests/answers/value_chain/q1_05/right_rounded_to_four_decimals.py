# %% points=8
def utilization(lam, minutes, c):
    return round(lam * minutes / 60 / c, 4)
