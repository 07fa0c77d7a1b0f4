# %% points=0 finding="any.not_a_table"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = (p - o) / 6
    return te
