# %% points=2.5 finding="any.not_a_number"
steps, touch, wait = given("steps", "touch", "wait")

va_time = [4, 3, 1.5]
pce = sum(va_time) / 90
