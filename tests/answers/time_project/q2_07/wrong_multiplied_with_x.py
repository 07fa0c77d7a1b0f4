# %% points=0 finding="stop.syntax_error.comma"
def pert(o, m, p):
    te = (o + 4 x m + p) / 6
    sd = (p - o) / 6
    return te, sd
