# %% points=8
records, services = given("records", "services")

records['std_min'] = [services.set_index('code').std_min[c] for c in records.service_code]; within = 888/1200
