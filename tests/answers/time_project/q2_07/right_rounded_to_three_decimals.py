# %% points=8
def pert(o, m, p):
    te = (o + 4 * m + p) / 6
    sd = ((p - o) / 6) ** 2
    return round(te, 3), round(math.sqrt(sd), 3)
