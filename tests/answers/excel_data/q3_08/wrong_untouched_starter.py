# %% points=0 finding="any.missing"
records = given("records")

# frame: records.pivot_table(index='___', columns='___', values='record_no', aggfunc='___')
pivot = ...
