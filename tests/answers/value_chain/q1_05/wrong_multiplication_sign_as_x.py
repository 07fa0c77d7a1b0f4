# %% points=0 finding="stop.syntax_error.invalid"
def utilization(lam, minutes, c):
    return lam x minutes / 60 / c
