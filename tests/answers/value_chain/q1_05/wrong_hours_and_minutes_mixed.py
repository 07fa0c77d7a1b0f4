# %% points=0 finding="q1_05.hours_and_minutes_mixed"
def utilization(lam, minutes, c):
    return lam * minutes / c
