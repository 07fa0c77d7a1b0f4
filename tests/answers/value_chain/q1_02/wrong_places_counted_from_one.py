# %% points=0 finding="any.not_yet"
steps, touch, wait = given("steps", "touch", "wait")

va_time = touch[5] + touch[7] + touch[6]
pce = va_time / 90
