# %% points=4 finding="q1_06.longest_step"
steps, touch = given("steps", "touch")

bottleneck = steps.loc[steps.touch_min.idxmax(), 'step']
capacity = 20
