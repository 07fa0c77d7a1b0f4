# %% points=5.33 finding="any.not_yet"
score = {'bad_id': 29, 'time_swapped': 13, 'missing_score': 120}
