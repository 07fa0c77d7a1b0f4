# %% points=0 finding="q3_04.table_unchanged"
raw = given("raw")

raw.drop_duplicates()
clean = raw
n_dup = len(raw) - len(clean)
