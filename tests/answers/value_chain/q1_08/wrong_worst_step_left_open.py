# %% points=5 finding="any.missing"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean()
worst_step = ...
