# %% points=0 finding="stop.index_error"
steps, touch, wait = given("steps", "touch", "wait")

va_time = touch[5] + touch[7] + touch[8]
pce = va_time / 90
