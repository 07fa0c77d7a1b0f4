# %% points=0 finding="q1_05.percent_instead_of_ratio"
def utilization(lam, minutes, c):
    return lam * minutes / 60 / c * 100
