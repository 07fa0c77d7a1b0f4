# %% points=0 finding="any.missing"
touch, wait = given("touch", "wait")

total_touch = None
total_wait = None
lead_time = None
