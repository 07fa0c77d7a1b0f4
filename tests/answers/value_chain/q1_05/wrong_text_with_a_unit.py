# %% points=0 finding="any.other_unit"
def utilization(lam, minutes, c):
    return f'{lam * minutes / 60 / c} เท่า'
