# %% points=8
def pert(o, m, p):
    return o / 6 + m * 2 / 3 + p / 6, p / 6 - o / 6
