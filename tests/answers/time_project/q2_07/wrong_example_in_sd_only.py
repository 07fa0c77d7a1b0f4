# %% points=3.2 finding="any.shown_example_only"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = 16 / 6
    return te, sd
