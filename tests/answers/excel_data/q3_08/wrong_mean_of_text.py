# %% points=0 finding="stop.type_error.text"
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='record_no')
