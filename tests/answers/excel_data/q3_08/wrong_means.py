# %% points=0 finding="q3_08.not_counted"
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='wait_min')
