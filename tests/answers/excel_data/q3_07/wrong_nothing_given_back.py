# %% points=4 finding="q3_07.nothing_given_back"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))
within = (records['service_min'] <= records['service_code'].map(std)).mean()
records = records.rename(columns={'wait_min': 'wait'}, inplace=True)
