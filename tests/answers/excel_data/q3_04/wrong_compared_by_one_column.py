# %% points=0 finding="q3_04.compared_by_one_column"
raw = given("raw")

clean = raw.drop_duplicates('service')
n_dup = len(raw) - len(clean)
