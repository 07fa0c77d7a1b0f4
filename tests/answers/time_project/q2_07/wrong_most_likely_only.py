# %% points=0 finding="q2_07.most_likely_only"
def pert(o, m, p):
    te = m
    sd = (p - o) / 6
    return te, sd
