# %% points=0 finding="any.call_stopped"
wait = given("wait")

def steps_for_80(waits):
    return 1 + steps_for_80(waits[1:])
