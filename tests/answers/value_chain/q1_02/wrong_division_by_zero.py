# %% points=2.5 finding="stop.zero_division"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = va_time / 0
