# %% points=0 finding="q3_08.not_every_visit_counted"
records = given("records")

pivot = records.pivot_table(index='service_code', columns='month', values='counter', aggfunc='nunique')
