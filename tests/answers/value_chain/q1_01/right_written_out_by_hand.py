# %% points=5
touch, wait = given("touch", "wait")

total_touch = 1+2+5+3+4+3+3+1.5
total_wait = .5+8+0+1.5+4+50+1+2.5
lead_time = 90
