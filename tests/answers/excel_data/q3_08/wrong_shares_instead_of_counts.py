# %% points=0 finding="q3_08.not_counted"
records = given("records")

pivot = pd.crosstab(records.service_code, records.month, normalize=True)
