# %% points=0 finding="any.not_yet"
touch, wait = given("touch", "wait")

total_touch = max(touch)
total_wait = max(wait)
lead_time = total_touch + total_wait
