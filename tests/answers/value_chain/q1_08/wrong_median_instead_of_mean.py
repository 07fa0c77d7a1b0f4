# %% points=5 finding="q1_08.median_instead_of_mean"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].median()
worst_step = wait_by_step.idxmax()
