# %% points=5
touch, wait = given("touch", "wait")

sum = 0
for t in touch:
    sum = sum + t
total_touch = sum
sum = 0
for w in wait:
    sum = sum + w
total_wait = sum
lead_time = total_touch + total_wait
