# %% points=0 finding="stop.unfit_value"
raw = given("raw")

clean = raw.drop_duplicates
n_dup = len(raw) - len(clean)
