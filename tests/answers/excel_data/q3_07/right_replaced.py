# %% points=8
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records = records.assign(std_min=records['service_code'].replace(std).astype(int))
late = records[records['service_min'] > records['std_min']]
within = 1 - len(late) / len(records)
