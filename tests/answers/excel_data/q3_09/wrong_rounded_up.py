# %% points=4 finding="q3_09.exclusive_percentile"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = math.ceil(records['wait_min'].quantile(.9))
