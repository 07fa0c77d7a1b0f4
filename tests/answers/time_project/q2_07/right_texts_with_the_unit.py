# %% points=8
def pert(o, m, p):
    return f'{(o + 4*m + p) / 6:.4f} วัน', f'{(p - o) / 6:.4f} วัน'
