# %% points=8
records = given("records")

pivot = {code: {m: len(records[(records.service_code == code) & (records.month == m)]) for m in (4, 5)} for code in records.service_code.unique()}
