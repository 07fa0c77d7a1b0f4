# %% points=5
def counters_needed(per_hour, minutes, max_util=0.85):
    return str(math.ceil(per_hour * minutes / 60 / max_util)) + " เคาน์เตอร์"
