# %% points=8
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = pd.Series({'bad_id': sum(not valid_thai_id(x) for x in clean_raw.citizen_id), 'time_swapped': sum(e < s for s, e in zip(clean_raw.start, clean_raw.end)), 'missing_score': pd.to_numeric(clean_raw.satisfaction, errors='coerce').isna().sum()})
