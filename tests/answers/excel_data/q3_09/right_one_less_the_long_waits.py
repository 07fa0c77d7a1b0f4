# %% points=8
records = given("records")

within30 = 1 - (records['wait_min'] > 30).sum() / 1200
p90 = records['wait_min'].describe(percentiles=[.9])['90%']
