# %% points=0 finding="stop.unfit_value"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {
    'bad_id': (~clean_raw['citizen_id'].map()).sum(),
    'time_swapped': (clean_raw['end'] < clean_raw['start']).sum(),
    'missing_score': (clean_raw['satisfaction'] == '').sum(),
}
