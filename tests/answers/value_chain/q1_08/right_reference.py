# %% points=10
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean()
worst_step = wait_by_step.idxmax()
