# %% points=10
log = given("log")

wait_by_step = {s: log.loc[log.step == s, 'wait_min'].mean() for s in sorted(log.step.unique())}
worst_step = max(wait_by_step, key=wait_by_step.get)
