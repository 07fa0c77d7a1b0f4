# %% points=0 finding="q2_07.brackets_left_out"
def pert(o, m, p):
    te = o + 4*m/6 + p
    sd = (p - o) / 6
    return te, sd
