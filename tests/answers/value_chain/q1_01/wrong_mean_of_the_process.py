# %% points=3.33 finding="q1_01.mean_instead_of_sum"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = (total_touch + total_wait) / 8
