# %% points=8
def utilization(lam, minutes, c):
    rho = lam * minutes / 60 / c
    print('rho =', rho)
    return rho
