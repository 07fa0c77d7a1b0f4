# %% points=0 finding="q1_11.share_instead_of_count"
wait = given("wait")

def steps_for_80(waits):
    run = 0
    for w in sorted(waits, reverse=True):
        run += w
        if run >= .8 * sum(waits):
            return run
