# %% points=0 finding="any.missing"
steps, touch, wait = given("steps", "touch", "wait")

va_time = ...
pce = ...  # a ratio between 0 and 1
