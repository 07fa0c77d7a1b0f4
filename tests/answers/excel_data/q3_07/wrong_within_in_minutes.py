# %% points=4 finding="any.other_unit"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].map(std)
within = '20 นาที'
