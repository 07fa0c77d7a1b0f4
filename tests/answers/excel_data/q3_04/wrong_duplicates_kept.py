# %% points=3 finding="q3_04.duplicates_kept"
raw = given("raw")

clean = raw[raw.duplicated()]
n_dup = len(clean)
