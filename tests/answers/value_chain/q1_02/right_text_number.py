# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = '8.50'
pce = '0.0944'
