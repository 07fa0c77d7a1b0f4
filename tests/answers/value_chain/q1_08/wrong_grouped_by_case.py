# %% points=5 finding="any.not_a_table"
log = given("log")

wait_by_step = log.groupby('case_id')['wait_min'].mean()
worst_step = 'S6'
