# %% points=0 finding="q1_08.touch_instead_of_wait"
log = given("log")

wait_by_step = log.groupby('step')['touch_min'].mean()
worst_step = wait_by_step.idxmax()
