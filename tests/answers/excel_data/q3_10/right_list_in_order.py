# %% points=8
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = [(~clean_raw['citizen_id'].map(valid_thai_id)).sum(), (clean_raw['end'] < clean_raw['start']).sum(), (clean_raw['satisfaction'] == '').sum()]
