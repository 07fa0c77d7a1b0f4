# %% points=8
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {'MISSING_SCORE': (clean_raw['satisfaction'].str.len() == 0).sum(), 'BAD_ID': 1200 - sum(map(valid_thai_id, clean_raw['citizen_id'])), 'Time_Swapped': 12}
