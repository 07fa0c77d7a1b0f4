# %% points=0 finding="stop.syntax_error.unit"
def pert(o, m, p):
    te = (o + 4m + p) / 6
    sd = (p - o) / 6
    return te, sd
