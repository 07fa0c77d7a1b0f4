# %% points=2 finding="any.shown_example_only"
def counters_needed(per_hour, minutes, max_util=0.85):
    return 7
