# %% points=0 finding="q3_09.service_counted"
records = given("records")

within30 = (records['service_min'] <= 30).mean()
p90 = records['service_min'].quantile(.9)
