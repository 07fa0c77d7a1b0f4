# %% points=1.67 finding="q1_01.waiting_left_out"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(touch)
lead_time = total_touch + total_wait
