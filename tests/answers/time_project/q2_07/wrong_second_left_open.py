# %% points=0 finding="any.part_missing"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = ...
    return te, sd
