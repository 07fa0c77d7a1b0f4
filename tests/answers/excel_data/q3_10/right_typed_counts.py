# %% points=8
score = {'bad_id': 29, 'time_swapped': 12, 'missing_score': 120}
