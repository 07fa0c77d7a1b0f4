# %% points=0 finding="any.not_a_whole_number"
wait = given("wait")

def steps_for_80(waits):
    top = sorted(waits, reverse=True)[:2]
    return sum(top) / sum(waits) * 100
