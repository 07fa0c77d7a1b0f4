# %% points=0 finding="q2_07.rounded_too_far"
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = round((p - o) / 6, 1)
    return te, sd
