# %% points=0 finding="any.call_stopped"
wait = given("wait")

def steps_for_80(waits):
    ordered = list(waits).sort(reverse=True)
    run = 0
    for n, w in enumerate(ordered, 1):
        run += w
        if run >= .8 * sum(waits):
            return n
