# %% points=0 finding="q3_11.rounded_down"
def counters_needed(per_hour, minutes, max_util=0.85):
    return math.floor(per_hour * minutes / 60 / max_util)
