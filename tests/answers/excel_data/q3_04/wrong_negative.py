# %% points=3 finding="any.below_zero"
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = len(clean) - len(raw)
