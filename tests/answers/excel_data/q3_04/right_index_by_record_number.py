# %% points=6
raw = given("raw")

clean = pd.DataFrame([dict(pair) for pair in {tuple(row.items()): 1 for row in raw.to_dict('records')}])
n_dup = [len(raw) - len(clean)]
