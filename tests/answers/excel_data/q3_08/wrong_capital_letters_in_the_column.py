# %% points=0 finding="stop.key_error.column_close"
records = given("records")

pivot = records.pivot_table(index='Service_Code', columns='month', values='record_no', aggfunc='count')
