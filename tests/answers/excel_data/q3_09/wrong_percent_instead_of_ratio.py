# %% points=4 finding="q3_09.percent_instead_of_ratio"
records = given("records")

within30 = (records['wait_min'] <= 30).mean() * 100
p90 = records['wait_min'].quantile(0.9)
