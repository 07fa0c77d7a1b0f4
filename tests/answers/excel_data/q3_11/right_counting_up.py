# %% points=5
def counters_needed(per_hour, minutes, max_util=.85):
    c = 1
    while per_hour*minutes/60/c > max_util + 1e-9: c += 1
    return c
