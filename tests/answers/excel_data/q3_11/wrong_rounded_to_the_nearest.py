# %% points=2 finding="q3_11.rounded_to_the_nearest"
def counters_needed(per_hour, minutes, max_util=0.85):
    return round(per_hour * minutes / 60 / max_util)
