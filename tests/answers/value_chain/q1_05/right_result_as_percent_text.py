# %% points=8
def utilization(lam, minutes, c):
    return f'{lam * minutes / 60 / c:.2%}'
