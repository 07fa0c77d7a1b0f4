# %% points=3.33 finding="any.not_finite"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = '1e400'
