# %% points=0 finding="any.not_a_number"
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='record_no', aggfunc='sum')
