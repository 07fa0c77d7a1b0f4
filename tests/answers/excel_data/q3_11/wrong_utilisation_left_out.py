# %% points=0 finding="q3_11.utilisation_left_out"
def counters_needed(per_hour, minutes, max_util=0.85):
    return math.ceil(per_hour * minutes / 60)
