# %% points=8
score = {'bad_id': '๒๙ ราย', 'time_swapped': '12 รายการ', 'missing_score': 120.0}
