# %% points=0 finding="any.call_stopped"
def utilization(lam, minutes):
    return lam * minutes / 60
