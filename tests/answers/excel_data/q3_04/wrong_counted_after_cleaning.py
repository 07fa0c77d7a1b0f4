# %% points=3 finding="q3_04.counted_after_cleaning"
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = clean.duplicated().sum()
