# %% points=0 finding="any.call_stopped"
wait = given("wait")

def steps_for_80(waits):
    waits = sorted(waits, reverse=True)
    return waits[len(waits)]
