# %% points=0 finding="any.call_stopped"
def utilization(lam, minutes, c):
    return lamda * minutes / 60 / c
