# %% points=2 finding="any.call_stopped"
def counters_needed(per_hour, minutes):
    return math.ceil(per_hour * minutes / 60 / 0.85)
