# %% points=0 finding="any.input_changed"
wait = given("wait")

def steps_for_80(waits):
    total, got, n = sum(waits), 0, 0
    while got < .8 * total:
        got += max(waits)
        waits.remove(max(waits))
        n += 1
    return n
