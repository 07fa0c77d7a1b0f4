# %% points=4 finding="any.missing"
steps, touch = given("steps", "touch")

bottleneck = 'S6'
capacity = ...
