# %% points=3.2 finding="any.shown_example_only"
wait = given("wait")

def steps_for_80(waits):
    waits = [.5, 8, 0, 1.5, 4, 50, 1, 2.5]
    run, total = 0, sum(waits)
    for n, w in enumerate(sorted(waits, reverse=True), 1):
        run += w
        if run >= .8 * total:
            return n
