# %% points=3 finding="any.missing"
raw = given("raw")

clean = ...
n_dup = raw.duplicated().sum()
