# %% points=0 finding="any.no_such_name"
def utilisation(lam, minutes, c):
    return lam * minutes / 60 / c
