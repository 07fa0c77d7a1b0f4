# %% points=0 finding="any.not_finite"
touch, wait = given("touch", "wait")

total_touch = float('nan')
total_wait = float('inf')
lead_time = 1e400
