# %% points=4 finding="any.not_a_number"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].map(std)
within = records['service_min'] <= records['std_min']
