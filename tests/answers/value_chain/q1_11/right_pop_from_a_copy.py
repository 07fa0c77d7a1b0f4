# %% points=8
wait = given("wait")

def steps_for_80(waits):
    w = sorted(waits); total = sum(w); got = n = 0
    while got < .8*total - 1e-9: got += w.pop(); n += 1
    return n
