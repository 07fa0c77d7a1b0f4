# %% points=0 finding="q3_07.codes_do_not_match"
records, services = given("records", "services")

records['std_min'] = services['std_min']
within = (records['service_min'] <= records['std_min']).mean()
