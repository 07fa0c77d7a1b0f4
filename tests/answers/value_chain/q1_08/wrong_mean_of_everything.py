# %% points=5 finding="any.not_a_table"
log = given("log")

wait_by_step = log['wait_min'].mean()
worst_step = 'S6'
