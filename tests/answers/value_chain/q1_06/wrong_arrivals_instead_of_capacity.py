# %% points=4 finding="q1_06.arrivals_instead_of_capacity"
steps, touch = given("steps", "touch")

bottleneck = 'S6'
capacity = 18
