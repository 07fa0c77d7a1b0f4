# %% points=3.2 finding="any.shown_example_only"
def utilization(lam, minutes, c):
    return min(1, lam * minutes / 60 / c)
