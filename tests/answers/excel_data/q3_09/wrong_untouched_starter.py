# %% points=0 finding="any.missing"
records = given("records")

within30 = ...  # frame: (records['wait_min'] <= ___).mean()
p90 = ...  # frame: records['wait_min'].quantile(___)
