# %% points=0 finding="any.part_missing"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

# frame: (~clean_raw['citizen_id'].map(___)).sum()
# frame: (clean_raw['___'] < clean_raw['___']).sum()
score = {
    'bad_id': ...,
    'time_swapped': ...,
    'missing_score': ...,
}
