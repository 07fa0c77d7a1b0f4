# %% points=2.5 finding="q1_02.upside_down"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 4 + 3 + 1.5
pce = 90 / va_time
