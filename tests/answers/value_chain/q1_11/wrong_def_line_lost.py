# %% points=0 finding="any.no_such_name"
wait = given("wait")

    run, total = 0, sum(waits)
    return run
