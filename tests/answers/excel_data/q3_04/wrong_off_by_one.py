# %% points=3 finding="any.not_yet"
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = len(raw) - len(clean) - 1
