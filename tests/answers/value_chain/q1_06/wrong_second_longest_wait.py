# %% points=4 finding="q1_06.longest_wait_first_step"
steps, touch = given("steps", "touch")

bottleneck = 'S2'
capacity = 20
