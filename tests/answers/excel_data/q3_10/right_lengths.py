# %% points=8
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

score = {'bad_id': len(clean_raw) - clean_raw.citizen_id.apply(valid_thai_id).sum(), 'time_swapped': len(clean_raw.query('end < start')), 'missing_score': clean_raw.satisfaction.eq('').sum()}
