# %% points=0 finding="q3_08.months_missing"
records = given("records")

pivot = records.pivot_table(index='service_code', values='record_no', aggfunc='count')
