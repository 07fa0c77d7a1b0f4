# %% points=3.33 finding="stop.name_error.close_match"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = total_tuch + total_wait
