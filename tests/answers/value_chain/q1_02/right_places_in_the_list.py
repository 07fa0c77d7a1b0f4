# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = touch[4] + touch[6] + touch[7]
pce = va_time / (sum(touch) + sum(wait))
