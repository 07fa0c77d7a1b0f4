# %% points=0 finding="q3_07.codes_do_not_match"
records, services = given("records", "services")

std = dict(zip(services['std_min'], services['code']))
records['std_min'] = records['service_code'].map(std)
within = (records['service_min'] <= 20).mean()
