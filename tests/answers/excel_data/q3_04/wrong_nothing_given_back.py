# %% points=3 finding="q3_04.nothing_given_back"
raw = given("raw")

clean = raw.drop_duplicates(inplace=True)
n_dup = 1224 - len(raw)
