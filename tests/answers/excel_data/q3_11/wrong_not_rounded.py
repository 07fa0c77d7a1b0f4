# %% points=0 finding="any.not_a_whole_number"
def counters_needed(per_hour, minutes, max_util=0.85):
    return per_hour * minutes / 60 / max_util
