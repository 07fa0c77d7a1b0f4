# %% points=5
def counters_needed(*given):
    people, minutes, share = (*given, 0.85)[:3]
    return math.ceil(people * minutes / (60 * share))
