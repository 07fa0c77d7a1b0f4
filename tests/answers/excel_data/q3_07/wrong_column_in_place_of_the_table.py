# %% points=4 finding="q3_07.column_not_there"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
within = (records['service_min'] <= records['service_code'].map(std)).mean()
records = records['service_code'].map(std)
