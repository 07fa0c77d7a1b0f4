# %% points=0 finding="any.not_a_number"
steps, touch, wait = given("steps", "touch", "wait")

va_time = True
pce = True
