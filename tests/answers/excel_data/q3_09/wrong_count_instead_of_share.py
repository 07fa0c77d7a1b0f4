# %% points=4 finding="q3_09.count_instead_of_share"
records = given("records")

within30 = (records['wait_min'] <= 30).sum()
p90 = records['wait_min'].quantile(0.9)
