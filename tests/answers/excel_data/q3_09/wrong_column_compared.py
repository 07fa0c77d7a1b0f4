# %% points=4 finding="any.not_a_number"
records = given("records")

within30 = records['wait_min'] <= 30
p90 = records['wait_min'].quantile(0.9)
