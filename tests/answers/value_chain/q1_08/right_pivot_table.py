# %% points=10
log = given("log")

wait_by_step = log.pivot_table(index='step', values='wait_min', aggfunc='mean')
worst_step = 'S6'
