# %% points=1.67 finding="any.not_a_number"
touch, wait = given("touch", "wait")

total_touch = touch
total_wait = wait
lead_time = sum(touch) + sum(wait)
