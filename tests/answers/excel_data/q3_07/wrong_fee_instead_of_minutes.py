# %% points=0 finding="q3_07.fee_instead_of_minutes"
records, services = given("records", "services")

std = dict(zip(services['code'], services['fee']))
records['std_min'] = records['service_code'].map(std)
within = (records['service_min'] <= records['std_min']).mean()
