# %% points=0 finding="any.not_yet"
def counters_needed(per_hour, minutes, max_util=0.85):
    return per_hour
