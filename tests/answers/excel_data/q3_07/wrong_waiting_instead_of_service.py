# %% points=4 finding="q3_07.waiting_instead_of_service"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].map(std)
within = (records['wait_min'] <= records['std_min']).mean()
