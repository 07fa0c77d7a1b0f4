# %% points=0 finding="q1_01.mean_instead_of_sum"
steps = given("steps")

total_touch = steps['touch_min'].mean()
total_wait = steps['wait_min'].mean()
lead_time = total_touch + total_wait
