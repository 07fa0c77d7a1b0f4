# %% points=0 finding="any.not_a_choice"
steps, touch = given("steps", "touch")

bottleneck = 20
capacity = 'S6'
