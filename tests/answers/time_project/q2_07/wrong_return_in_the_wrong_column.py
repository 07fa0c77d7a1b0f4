# %% points=0 finding="stop.indentation_error.missing"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = (p - o) / 6
return te, sd
