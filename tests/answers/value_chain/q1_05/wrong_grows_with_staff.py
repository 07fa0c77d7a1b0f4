# %% points=3.2 finding="q1_05.grows_with_staff"
def utilization(lam, minutes, c):
    return lam * minutes / 60 * c
