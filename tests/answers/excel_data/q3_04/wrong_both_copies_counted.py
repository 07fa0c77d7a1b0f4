# %% points=3 finding="q3_04.both_copies_removed"
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = raw.duplicated(keep=False).sum()
