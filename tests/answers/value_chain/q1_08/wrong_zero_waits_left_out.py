# %% points=5 finding="any.part_missing"
log = given("log")

wait_by_step = log[log['wait_min'] > 0].groupby('step')['wait_min'].mean()
worst_step = wait_by_step.idxmax()
