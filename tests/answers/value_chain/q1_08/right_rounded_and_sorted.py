# %% points=10
log = given("log")

wait_by_step = log[['step','wait_min']].groupby('step').agg('mean')['wait_min'].round(2)
worst_step = wait_by_step.sort_values().index[-1]
