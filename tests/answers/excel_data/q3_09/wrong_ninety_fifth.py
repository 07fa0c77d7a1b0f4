# %% points=4 finding="any.not_yet"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = records['wait_min'].quantile(.95)
