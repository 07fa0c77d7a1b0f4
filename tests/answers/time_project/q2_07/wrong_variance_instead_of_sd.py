# %% points=0 finding="q2_07.variance_instead_of_sd"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = ((p - o) / 6) ** 2
    return te, sd
