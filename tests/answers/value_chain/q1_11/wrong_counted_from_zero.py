# %% points=0 finding="q1_11.largest_only"
wait = given("wait")

def steps_for_80(waits):
    run, total = 0, sum(waits)
    for n, w in enumerate(sorted(waits, reverse=True)):
        run += w
        if run >= .8 * total:
            return n
