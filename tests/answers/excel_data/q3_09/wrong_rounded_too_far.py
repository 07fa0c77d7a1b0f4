# %% points=4 finding="q3_09.rounded_too_far"
records = given("records")

within30 = round((records['wait_min'] <= 30).mean(), 1)
p90 = records['wait_min'].quantile(0.9)
