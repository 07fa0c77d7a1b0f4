# %% points=0 finding="q1_05.upside_down"
def utilization(lam, minutes, c):
    return c * 60 / (lam * minutes)
