# %% points=4 finding="any.not_a_choice"
steps, touch = given("steps", "touch")

bottleneck = 6
capacity = 20
