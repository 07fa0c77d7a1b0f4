# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = sum(t for s, t in zip(steps.step, touch) if s in {'S5','S7','S8'})
pce = round(va_time / 90, 4)
