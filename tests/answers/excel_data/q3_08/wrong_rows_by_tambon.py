# %% points=0 finding="any.not_a_table"
records = given("records")

pivot = records.pivot_table(index='tambon', columns='month', values='record_no', aggfunc='count')
