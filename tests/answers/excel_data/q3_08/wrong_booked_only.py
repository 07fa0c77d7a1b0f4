# %% points=0 finding="q3_08.not_every_visit_counted"
records = given("records")

booked = records[records['channel'] == 'นัดหมาย']
pivot = booked.pivot_table(index='service_code', columns='month', values='record_no', aggfunc='count')
