# %% points=8
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {
    'bad_id': (~clean_raw['citizen_id'].map(valid_thai_id)).sum(),
    'time_swapped': sum(pd.to_timedelta(clean_raw['end'] + ':00') < pd.to_timedelta(clean_raw['start'] + ':00')),
    'missing_score': (clean_raw['satisfaction'] == '').sum(),
}
