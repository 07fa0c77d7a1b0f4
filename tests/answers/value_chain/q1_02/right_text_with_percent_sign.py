# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = '8.5 นาที'
pce = '9.444%'
