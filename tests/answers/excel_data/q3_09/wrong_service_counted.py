# %% points=0 finding="q3_09.service_counted"
records = given("records")

total = records['wait_min'] + records['service_min']
within30 = (total <= 30).mean()
p90 = total.quantile(.9)
