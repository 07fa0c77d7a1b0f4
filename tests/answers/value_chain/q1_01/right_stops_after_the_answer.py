# %% points=5
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = total_touch + total_wait
print(lead_tim)
