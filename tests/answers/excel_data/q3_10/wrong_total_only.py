# %% points=0 finding="any.not_a_table"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = 161
