# %% points=4 finding="q3_07.column_not_there"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['standard'] = records['service_code'].map(std)
within = (records['service_min'] <= records['standard']).mean()
