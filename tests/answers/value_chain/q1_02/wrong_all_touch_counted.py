# %% points=0 finding="q1_02.all_touch_counted"
steps, touch, wait = given("steps", "touch", "wait")

va_time = sum(touch)
pce = va_time / 90
