# %% points=2 finding="q3_11.utilisation_fixed"
def counters_needed(per_hour, minutes, max_util=0.85):
    return math.ceil(per_hour * minutes / 60 / 0.85)
