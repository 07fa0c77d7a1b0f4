# %% points=0 finding="any.not_finite"
def utilization(lam, minutes, c):
    return float('inf')
