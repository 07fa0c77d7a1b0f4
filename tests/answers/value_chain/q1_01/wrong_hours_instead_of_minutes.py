# %% points=0 finding="q1_01.hours_instead_of_minutes"
touch, wait = given("touch", "wait")

total_touch = sum(touch) / 60
total_wait = sum(wait) / 60
lead_time = total_touch + total_wait
