# %% points=5 finding="q1_08.sum_instead_of_mean"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].sum()
worst_step = wait_by_step.idxmax()
