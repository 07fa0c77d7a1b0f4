# %% points=4 finding="q1_06.people_a_minute"
steps, touch = given("steps", "touch")

bottleneck = 'S6'
capacity = 1 / 3
