# %% points=8
records = given("records")

within30 = 976/1200; p90 = np.percentile(records.wait_min, 90)
