# %% points=0 finding="q3_04.both_copies_removed"
raw = given("raw")

clean = raw.drop_duplicates(keep=False)
n_dup = len(raw) - len(clean)
