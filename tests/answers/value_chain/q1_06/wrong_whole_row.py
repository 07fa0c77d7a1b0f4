# %% points=0 finding="any.not_a_choice"
steps, touch = given("steps", "touch")

bottleneck = steps[steps.step == 'S6']
capacity = steps[steps.step == 'S6']
