# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = 4 + 3 + 1.5
pce = va_time / 90
