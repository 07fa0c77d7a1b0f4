# %% points=0 finding="q2_07.not_divided_by_six"
def pert(o, m, p):
    te = (o + 4*m + p) / 6
    sd = (p - o) / 2
    return te, sd
