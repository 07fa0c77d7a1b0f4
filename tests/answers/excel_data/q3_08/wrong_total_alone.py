# %% points=0 finding="any.not_a_table"
records = given("records")

pivot = len(records)
