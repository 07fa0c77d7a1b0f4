# %% points=3.2 finding="any.shown_example_only"
def utilization(lam, minutes, c):
    if lam == 18 and c == 1:
        return 0.9
    return 0
