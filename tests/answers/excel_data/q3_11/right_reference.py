# %% points=5
def counters_needed(per_hour, minutes, max_util=.85): return math.ceil(round(per_hour*minutes/60/max_util, 9))
