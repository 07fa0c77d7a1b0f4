# %% points=4 finding="any.missing"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = ...
