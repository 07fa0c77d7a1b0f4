# %% points=0 finding="q1_11.largest_only"
wait = given("wait")

def steps_for_80(waits):
    return 1
