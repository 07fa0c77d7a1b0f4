# %% points=0 finding="stop.blank"
records = given("records")

pivot = records.pivot_table(index='___', columns='___', values='record_no', aggfunc='count')
