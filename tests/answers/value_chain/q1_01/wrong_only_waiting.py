# %% points=3.33 finding="q1_01.only_waiting"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = total_wait
