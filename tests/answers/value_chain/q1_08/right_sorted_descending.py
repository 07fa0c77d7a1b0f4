# %% points=10
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean().sort_values(ascending=False)
worst_step = wait_by_step.index[0]
