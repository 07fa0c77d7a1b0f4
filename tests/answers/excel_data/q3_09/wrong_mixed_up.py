# %% points=0 finding="q3_09.no_share_or_no_minutes"
records = given("records")

p90 = (records['wait_min'] <= 30).mean()
within30 = records['wait_min'].quantile(.9)
