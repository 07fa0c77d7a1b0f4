# %% points=0 finding="q1_02.waiting_of_value_steps_counted"
steps, touch, wait = given("steps", "touch", "wait")

va_time = sum(touch[i] + wait[i] for i in (4, 6, 7))
pce = va_time / 90
