# %% points=4 finding="q3_07.count_instead_of_share"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].map(std)
within = (records['service_min'] <= records['std_min']).sum()
