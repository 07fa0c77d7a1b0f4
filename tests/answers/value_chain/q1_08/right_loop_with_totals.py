# %% points=10
log = given("log")

total, count = {}, {}
for step, minutes in zip(log['step'], log['wait_min']):
    total[step] = total.get(step, 0) + minutes
    count[step] = count.get(step, 0) + 1
wait_by_step = {step: total[step] / count[step] for step in total}
worst_step = 's6'
