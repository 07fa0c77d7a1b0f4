# %% points=3 finding="q3_04.not_a_whole_table"
raw = given("raw")

clean = raw['record_no'].drop_duplicates()
n_dup = len(raw) - len(clean)
