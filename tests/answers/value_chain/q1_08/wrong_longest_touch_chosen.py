# %% points=5 finding="q1_08.best_instead_of_worst"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean()
worst_step = 'S3'
