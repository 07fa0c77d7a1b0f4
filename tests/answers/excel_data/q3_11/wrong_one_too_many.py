# %% points=2 finding="q3_11.one_too_many"
def counters_needed(per_hour, minutes, max_util=0.85):
    return int(per_hour * minutes / 60 / max_util) + 1
