# %% points=8
records = given("records")

pivot = records.groupby(['month','service_code'])['record_no'].nunique().unstack(0).fillna(0)
