# %% points=3.33 finding="any.not_a_number"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = '1 ชั่วโมง 30 นาที'
