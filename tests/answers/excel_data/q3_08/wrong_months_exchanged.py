# %% points=0 finding="any.not_yet"
records = given("records")

pivot = pd.crosstab(records.service_code, records.month)
pivot.columns = [5, 4]
