# %% points=0 finding="q3_04.compared_by_one_column"
raw = given("raw")

clean = raw.drop_duplicates(subset='citizen_id')
n_dup = len(raw) - len(clean)
