# %% points=0 finding="any.not_a_function"
wait = given("wait")

def count(waits):
    return 2

steps_for_80 = count(wait)
