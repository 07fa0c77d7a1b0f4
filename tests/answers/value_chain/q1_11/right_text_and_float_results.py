# %% points=8
wait = given("wait")

def steps_for_80(waits):
    total, run = sum(waits), 0
    for n, w in enumerate(sorted(waits, reverse=True), 1):
        run = run + w
        if run / total >= 0.8:
            return f'{n}' if n > 1 else 1.0
