# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = steps.loc[steps.step.isin(['S5','S7','S8']), 'touch_min'].sum()
pce = va_time / 90
