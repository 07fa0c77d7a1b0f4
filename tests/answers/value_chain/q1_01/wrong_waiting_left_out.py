# %% points=3.33 finding="q1_01.waiting_left_out"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = sum(touch)
