# %% points=5
touch, wait = given("touch", "wait")

lead_time = 0
for t, w in zip(touch, wait):
    lead_time += t + w
total_touch, total_wait = sum(touch), lead_time - sum(touch)
