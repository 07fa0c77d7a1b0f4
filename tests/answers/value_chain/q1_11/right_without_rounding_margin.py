# %% points=8
wait = given("wait")

def steps_for_80(waits):
    largest = sorted(waits)[::-1]
    n = 0
    while sum(largest[:n]) < sum(waits) * 0.8:
        n = n + 1
    return n
