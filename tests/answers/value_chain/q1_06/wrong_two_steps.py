# %% points=4 finding="any.not_a_choice"
steps, touch = given("steps", "touch")

bottleneck = 'S5 หรือ S6'
capacity = 20
