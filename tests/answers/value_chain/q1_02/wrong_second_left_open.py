# %% points=2.5 finding="any.missing"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = ...
