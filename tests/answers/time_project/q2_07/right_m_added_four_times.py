# %% points=8
def pert(o, m, p):
    te = sum([o, m, m, m, m, p]) / 6
    sd = abs(p - o) * (1 / 6)
    return te, sd
