# %% points=5 finding="any.not_a_table"
log = given("log")

wait_by_step = log.groupby('step')['wait_min']
worst_step = 'S6'
