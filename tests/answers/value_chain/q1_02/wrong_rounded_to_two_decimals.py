# %% points=2.5 finding="q1_02.rounded_too_far"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = round(va_time / 90, 2)
