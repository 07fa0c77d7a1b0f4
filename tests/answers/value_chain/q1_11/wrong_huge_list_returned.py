# %% points=0 finding="any.not_a_number"
wait = given("wait")

def steps_for_80(waits):
    return list(range(1_000_000))
