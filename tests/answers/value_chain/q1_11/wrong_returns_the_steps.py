# %% points=0 finding="any.not_a_number"
wait = given("wait")

def steps_for_80(waits):
    run, chosen = 0, []
    for w in sorted(waits, reverse=True):
        if run < .8 * sum(waits):
            run += w
            chosen.append(w)
    return [*chosen, run]
