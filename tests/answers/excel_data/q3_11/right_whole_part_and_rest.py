# %% points=5
def counters_needed(a, m, u=.85):
    x = round(a*m/60/u, 6)
    return int(x) + (x > int(x))
