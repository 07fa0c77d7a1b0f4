# %% points=3.2 finding="any.shown_example_only"
def utilization(lam, minutes, c):
    return round(lam * minutes / 60 / c, 1)
