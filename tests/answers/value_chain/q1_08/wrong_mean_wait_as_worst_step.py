# %% points=5 finding="any.not_a_choice"
log = given("log")

wait_by_step = log.groupby('step')['wait_min'].mean()
worst_step = wait_by_step.max()
