# %% points=0 finding="any.missing"
touch, wait = given("touch", "wait")

total_touch = print(sum(touch))
total_wait = print(sum(wait))
lead_time = print(sum(touch) + sum(wait))
