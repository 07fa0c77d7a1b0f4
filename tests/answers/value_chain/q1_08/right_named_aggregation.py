# %% points=10
log = given("log")

wait_by_step = log.groupby('step').agg(mean_wait=('wait_min', 'mean'))
worst_step = wait_by_step['mean_wait'].idxmax()
