# %% points=4 finding="q3_07.rounded_too_far"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].map(std)
within = round((records['service_min'] <= records['std_min']).mean(), 1)
