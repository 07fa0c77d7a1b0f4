# %% points=0 finding="stop.key_error.column_close"
log = given("log")

wait_by_step = log.groupby('Step')['wait_min'].mean()
worst_step = wait_by_step.idxmax()
