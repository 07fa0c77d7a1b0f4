# %% points=2.5 finding="q1_02.percent_instead_of_ratio"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 4 + 3 + 1.5
pce = va_time / 90 * 100
