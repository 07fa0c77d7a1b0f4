# %% points=3 finding="q3_04.not_a_whole_table"
raw = given("raw")

clean = raw.duplicated()
n_dup = clean.sum()
