# %% points=5
steps = given("steps")

total_touch = steps['touch_min'].sum()
total_wait = steps['wait_min'].sum()
lead_time = total_touch + total_wait
