# %% points=0 finding="stop.name_error.unknown"
steps, touch, wait = given("steps", "touch", "wait")

va_time = S5 + S7 + S8
pce = va_time / 90
