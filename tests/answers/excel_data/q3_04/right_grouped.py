# %% points=6
raw = given("raw")

clean = raw.groupby('record_no', as_index=False).first(); n_dup = len(raw) - raw['record_no'].nunique()
