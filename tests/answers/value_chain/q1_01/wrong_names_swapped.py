# %% points=1.67 finding="q1_01.touch_and_wait_swapped"
touch, wait = given("touch", "wait")

total_touch = sum(wait)
total_wait = sum(touch)
lead_time = total_touch + total_wait
