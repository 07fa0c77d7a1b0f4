# %% points=2.5 finding="any.not_yet"
steps, touch, wait = given("steps", "touch", "wait")

va_time = 8.5
pce = 'ร้อยละ ๗๐'
