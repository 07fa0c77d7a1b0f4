# %% points=8
steps, touch = given("steps", "touch")

row = steps[steps.step == 'S6']
bottleneck = row['step']
capacity = 60 / row['touch_min'] * row['staff']
