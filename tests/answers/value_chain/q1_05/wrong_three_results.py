# %% points=0 finding="any.not_a_number"
def utilization(lam, minutes, c):
    return lam, minutes, c
