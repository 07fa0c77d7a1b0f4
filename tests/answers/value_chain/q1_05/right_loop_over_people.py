# %% points=8
def utilization(lam, minutes, c):
    work = 0
    for _ in range(int(lam)): work += minutes
    return work / (60 * c)
