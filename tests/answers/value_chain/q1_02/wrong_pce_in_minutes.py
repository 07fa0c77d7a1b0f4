# %% points=2.5 finding="any.other_unit"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = '8.5 นาที'
