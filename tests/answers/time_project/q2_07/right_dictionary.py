# %% points=8
def pert(o, m, p): return {'te': (o + 4*m + p)/6, 'sd': (p - o)/6}
