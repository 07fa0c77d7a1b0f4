# %% points=2.67 finding="any.not_yet"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {'bad_id': (clean_raw['end'] < clean_raw['start']).sum(), 'time_swapped': (~clean_raw['citizen_id'].map(valid_thai_id)).sum(), 'missing_score': (clean_raw['satisfaction'] == '').sum()}
