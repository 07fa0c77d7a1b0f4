# %% points=0 finding="any.call_stopped"
def counters_needed(per_hour, minutes, max_util):
    return math.ceil(per_hour * minutes / 60 / max_util)
