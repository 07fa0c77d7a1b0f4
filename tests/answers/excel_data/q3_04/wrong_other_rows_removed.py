# %% points=3 finding="q3_04.other_rows_removed"
raw = given("raw")

clean = raw.head(1200)
n_dup = len(raw) - len(clean)
