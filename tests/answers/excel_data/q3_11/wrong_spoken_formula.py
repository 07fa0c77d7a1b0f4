# %% points=0 finding="stop.syntax_error.invalid"
def counters_needed(per_hour, minutes, max_util=0.85):
    return per_hour คูณ minutes หาร 60
