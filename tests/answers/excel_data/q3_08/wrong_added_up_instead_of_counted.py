# %% points=0 finding="q3_08.added_up_instead_of_counted"
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='wait_min', aggfunc='sum')
