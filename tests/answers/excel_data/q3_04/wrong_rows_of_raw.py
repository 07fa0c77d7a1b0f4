# %% points=3 finding="q3_04.remaining_instead_of_removed"
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = len(raw)
