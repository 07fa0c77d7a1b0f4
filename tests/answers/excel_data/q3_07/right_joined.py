# %% points=8
records, services = given("records", "services")

s = services.set_index('code')['std_min']; records = records.join(s, on='service_code'); within = records.eval('service_min <= std_min').mean()
