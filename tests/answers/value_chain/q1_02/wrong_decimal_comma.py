# %% points=0 finding="any.decimal_comma"
steps, touch, wait = given("steps", "touch", "wait")

va_time = '8,5'
pce = '0,0944'
