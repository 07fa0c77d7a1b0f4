# %% points=3.2 finding="any.shown_example_only"
wait = given("wait")

def steps_for_80(waits):
    run, total = 0, sum(wait)
    for n, w in enumerate(sorted(wait, reverse=True), 1):
        run += w
        if run >= .8 * total:
            return n
