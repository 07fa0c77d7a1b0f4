# %% points=0 finding="any.missing"
raw = given("raw")

# frame: raw.drop_duplicates()
clean = ...
n_dup = ...  # how many rows
