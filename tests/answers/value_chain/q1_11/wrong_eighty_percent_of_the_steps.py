# %% points=0 finding="q1_11.not_sorted"
wait = given("wait")

def steps_for_80(waits):
    return round(0.8 * len(waits))
