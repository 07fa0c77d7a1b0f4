# %% points=8
wait = given("wait")

def steps_for_80(waits, need=None):
    need = 0.8 * sum(waits) if need is None else need
    if need <= 1e-9:
        return 0
    rest = sorted(waits)
    return 1 + steps_for_80(rest[:-1], need - rest[-1])
