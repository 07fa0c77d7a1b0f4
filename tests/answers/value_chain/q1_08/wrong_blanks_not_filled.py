# %% points=0 finding="stop.blank"
log = given("log")

wait_by_step = log.groupby('___')['___'].mean()
worst_step = wait_by_step.idxmax()
