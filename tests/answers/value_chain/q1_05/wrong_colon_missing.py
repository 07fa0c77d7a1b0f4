# %% points=0 finding="stop.syntax_error.colon"
def utilization(lam, minutes, c)
    return lam * minutes / 60 / c
