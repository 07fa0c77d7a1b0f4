# %% points=0 finding="q3_07.codes_do_not_match"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
records['std_min'] = records['service_code'].str.lower().map(std)
within = (records['service_min'] <= records['std_min']).mean()
