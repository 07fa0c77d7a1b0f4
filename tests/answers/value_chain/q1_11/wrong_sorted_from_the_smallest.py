# %% points=0 finding="q1_11.not_sorted"
wait = given("wait")

def steps_for_80(waits):
    run, total = 0, sum(waits)
    for n, w in enumerate(sorted(waits), 1):
        run += w
        if run >= .8 * total:
            return n
