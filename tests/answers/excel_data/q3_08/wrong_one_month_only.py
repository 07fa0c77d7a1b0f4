# %% points=0 finding="q3_08.months_missing"
records = given("records")

april = records[records['month'] == 4]
pivot = april.pivot_table(index='service_code', columns='month', values='record_no', aggfunc='count')
