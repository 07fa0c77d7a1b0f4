# %% points=4 finding="q1_06.minutes_instead_of_capacity"
steps, touch = given("steps", "touch")

bottleneck = 'S6'
capacity = 3
