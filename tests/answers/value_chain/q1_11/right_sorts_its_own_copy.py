# %% points=8
wait = given("wait")

def steps_for_80(waits):
    waits = list(waits)
    waits.sort(reverse=True)
    n, run = 0, 0
    while run < 0.8 * sum(waits):
        run += waits[n]
        n += 1
    return n
