# %% points=0 finding="q1_11.share_instead_of_count"
wait = given("wait")

def steps_for_80(waits):
    return 0.8 * sum(waits)
