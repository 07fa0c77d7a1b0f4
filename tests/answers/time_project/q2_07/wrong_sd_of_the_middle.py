# %% points=0 finding="q2_07.sd_of_the_middle"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = (p - m) / 6
    return te, sd
