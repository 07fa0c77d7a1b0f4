# %% points=6
raw = given("raw")

raw['no'] = raw.groupby('record_no').cumcount() + 1
clean = raw[raw['no'] == 1]
n_dup = (raw['no'] > 1).sum()
