# %% points=8
wait = given("wait")

def steps_for_80(waits):
    run, total = 0, sum(waits)
    for n, w in enumerate(sorted(waits, reverse=True), 1):
        run += w
        if run >= .8 * total - 1e-9:
            return n
