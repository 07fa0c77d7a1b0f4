# %% points=3 finding="q3_04.not_a_whole_table"
raw = given("raw")

clean = raw[['service', 'fee']].drop_duplicates()
n_dup = 24
