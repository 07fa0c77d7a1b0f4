# %% points=8
records = given("records")

pivot = records.pivot_table(index='month', columns='service_code', values='record_no', aggfunc='count').reset_index()
