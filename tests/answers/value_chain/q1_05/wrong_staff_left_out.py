# %% points=3.2 finding="q1_05.staff_left_out"
def utilization(lam, minutes, c):
    return lam * minutes / 60
