# %% points=2.5 finding="any.not_a_number"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = '8.5/90'
