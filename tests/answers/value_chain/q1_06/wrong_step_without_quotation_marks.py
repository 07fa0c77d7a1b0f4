# %% points=0 finding="stop.name_error.unknown"
steps, touch = given("steps", "touch")

bottleneck = S6
capacity = 20
