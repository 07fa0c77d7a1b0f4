# %% points=8
records = given("records")

pivot = pd.crosstab(records.service_code, records.month, margins=True)
