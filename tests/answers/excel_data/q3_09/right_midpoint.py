# %% points=8
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = records['wait_min'].quantile(.9, interpolation='midpoint')
