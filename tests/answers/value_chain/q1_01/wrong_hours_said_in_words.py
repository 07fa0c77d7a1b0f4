# %% points=3.33 finding="any.other_unit"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = '1.5 ชั่วโมง'
