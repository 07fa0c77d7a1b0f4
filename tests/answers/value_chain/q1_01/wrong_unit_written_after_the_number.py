# %% points=0 finding="stop.syntax_error.unit"
touch, wait = given("touch", "wait")

total_touch = 22.5 นาที
total_wait = 67.5 นาที
lead_time = 90 นาที
