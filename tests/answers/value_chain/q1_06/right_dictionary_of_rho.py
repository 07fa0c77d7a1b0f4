# %% points=8
steps, touch = given("steps", "touch")

rho = {s: 18*t/60/c for s, t, c in zip(steps.step, touch, steps.staff) if c}
bottleneck = max(rho, key=rho.get)
capacity = 18 / rho[bottleneck]
