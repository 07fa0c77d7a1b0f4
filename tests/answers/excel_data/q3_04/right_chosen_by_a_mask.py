# %% points=6
raw = given("raw")

n_dup = raw.duplicated().sum(); clean = raw[~raw.duplicated()]
