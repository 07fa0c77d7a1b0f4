# %% points=0 finding="q3_08.added_up_instead_of_counted"
records = given("records")

pivot = pd.crosstab(records.service_code, records.month) * 2
