# %% points=1.67 finding="any.not_yet"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait[:-1])
lead_time = total_touch + total_wait
