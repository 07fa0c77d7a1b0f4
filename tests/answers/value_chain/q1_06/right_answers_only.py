# %% points=8
steps, touch = given("steps", "touch")

bottleneck, capacity = 'S6', 20
