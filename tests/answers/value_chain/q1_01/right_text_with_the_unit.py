# %% points=5
touch, wait = given("touch", "wait")

total_touch = '22.5 นาที'
total_wait = '67.5 min'
lead_time = '90 นาที'
