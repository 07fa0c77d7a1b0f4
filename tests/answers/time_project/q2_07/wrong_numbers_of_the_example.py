# %% points=3.2 finding="any.shown_example_only"
def pert(o, m, p):
    te = (10 + 4 * 15 + 26) / 6
    sd = (26 - 10) / 6
    return te, sd
