# %% points=0 finding="any.not_a_number"
log = given("log")

total_touch = log
total_wait = log
lead_time = log
