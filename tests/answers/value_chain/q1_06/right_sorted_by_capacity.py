# %% points=8
steps, touch = given("steps", "touch")

x = steps[steps.staff > 0].assign(cap=lambda d: 60/d.touch_min*d.staff).sort_values('cap').iloc[0]
bottleneck, capacity = x['step'], x['cap']
