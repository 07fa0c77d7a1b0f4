# %% points=2.5 finding="q1_02.all_touch_counted"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = sum(touch) / 90
