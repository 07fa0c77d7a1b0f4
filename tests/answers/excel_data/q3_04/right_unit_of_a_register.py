# %% points=6
raw = given("raw")

clean = raw.drop_duplicates(ignore_index=True)
n_dup = f"{raw.duplicated().sum()} ระเบียน"
