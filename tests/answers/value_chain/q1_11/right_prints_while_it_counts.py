# %% points=8
wait = given("wait")

def steps_for_80(waits):
    run, n = 0, 0
    for w in sorted(waits, reverse=True):
        run, n = run + w, n + 1
        print(n, run)
        if run >= 0.8 * sum(waits):
            break
    return n
