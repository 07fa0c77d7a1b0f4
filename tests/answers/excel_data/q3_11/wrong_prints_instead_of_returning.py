# %% points=0 finding="any.call_unanswered"
def counters_needed(per_hour, minutes, max_util=0.85):
    print(math.ceil(per_hour * minutes / 60 / max_util))
