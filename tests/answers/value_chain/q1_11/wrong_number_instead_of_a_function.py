# %% points=0 finding="any.not_a_function"
wait = given("wait")

steps_for_80 = 2
