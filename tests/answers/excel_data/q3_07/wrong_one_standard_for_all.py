# %% points=0 finding="q3_07.one_standard_for_all"
records, services = given("records", "services")

records['std_min'] = 20
within = (records['service_min'] <= 20).mean()
