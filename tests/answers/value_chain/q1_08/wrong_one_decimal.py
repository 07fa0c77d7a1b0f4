# %% points=5 finding="any.not_yet"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean().round(1)
worst_step = wait_by_step.idxmax()
