# %% points=4 finding="q3_09.no_share_or_no_minutes"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = 0.9
