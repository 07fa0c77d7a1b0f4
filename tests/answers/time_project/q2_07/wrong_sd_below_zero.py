# %% points=0 finding="q2_07.sd_below_zero"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = (o - p) / 6
    return te, sd
