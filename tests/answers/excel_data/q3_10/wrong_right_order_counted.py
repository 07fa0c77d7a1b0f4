# %% points=5.33 finding="q3_10.right_order_counted"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {
    'bad_id': (~clean_raw['citizen_id'].map(valid_thai_id)).sum(),
    'time_swapped': (clean_raw['end'] > clean_raw['start']).sum(),
    'missing_score': (clean_raw['satisfaction'] == '').sum(),
}
