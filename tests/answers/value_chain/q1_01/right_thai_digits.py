# %% points=5
touch, wait = given("touch", "wait")

total_touch = '๒๒.๕'
total_wait = '๖๗.๕ นาที'
lead_time = '๙๐'
