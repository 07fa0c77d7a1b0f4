# %% points=0 finding="q1_11.largest_only"
wait = given("wait")

def steps_for_80(waits):
    mean = sum(waits) / len(waits)
    return sum(w > mean for w in waits)
