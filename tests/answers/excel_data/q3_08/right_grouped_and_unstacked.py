# %% points=8
records = given("records")

pivot = records.groupby(['service_code','month']).size().unstack()
