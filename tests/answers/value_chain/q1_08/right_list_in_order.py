# %% points=10
log = given("log")

wait_by_step = [log.loc[log['step'] == f'S{n}', 'wait_min'].mean() for n in range(1, 9)]
worst_step = 'ขั้น S6'
