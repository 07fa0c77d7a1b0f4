# %% points=4 finding="q3_09.equal_left_out"
records = given("records")

within30 = (records['wait_min'] < 30).mean()
p90 = records['wait_min'].quantile(0.9)
