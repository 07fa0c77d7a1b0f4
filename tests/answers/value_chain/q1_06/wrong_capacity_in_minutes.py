# %% points=4 finding="any.other_unit"
steps, touch = given("steps", "touch")

bottleneck = 'S6'
capacity = '20 นาที'
