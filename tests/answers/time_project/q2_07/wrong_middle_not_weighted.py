# %% points=0 finding="q2_07.plain_mean"
def pert(o, m, p):
    te = (o + m + p) / 6
    sd = (p - o) / 6
    return te, sd
