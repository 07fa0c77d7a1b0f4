# %% points=0 finding="any.not_a_table"
log = given("log")

wait_by_step = log
worst_step = log
