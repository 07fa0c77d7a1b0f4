# %% points=6
raw = given("raw")

clean = raw.copy()
clean.drop_duplicates(inplace=True)
n_dup = raw.shape[0] - clean.shape[0]
