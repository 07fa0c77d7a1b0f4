# %% points=0 finding="any.input_changed"
wait = given("wait")

def steps_for_80(waits):
    waits.sort(reverse=True)
    run, total = 0, sum(waits)
    for n, w in enumerate(waits, 1):
        run += w
        if run >= .8 * total:
            return n
