# %% points=5 finding="any.part_missing"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean().nlargest(1)
worst_step = 'S6'
