# %% points=5.33 finding="q3_10.check_digit_not_looked_at"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {
    'bad_id': (clean_raw['citizen_id'].str.len() != 13).sum(),
    'time_swapped': (clean_raw['end'] < clean_raw['start']).sum(),
    'missing_score': (clean_raw['satisfaction'] == '').sum(),
}
