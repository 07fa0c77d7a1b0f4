# %% points=4 finding="stop.unfit_value"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = records['wait_min'].quantile(90)
