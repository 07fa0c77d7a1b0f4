# %% points=8
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='record_no', aggfunc='count')
