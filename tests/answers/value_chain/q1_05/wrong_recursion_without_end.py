# %% points=0 finding="any.call_stopped"
def utilization(lam, minutes, c):
    return utilization(lam, minutes, c) / c
