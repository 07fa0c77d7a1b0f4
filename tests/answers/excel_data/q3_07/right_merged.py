# %% points=8
records, services = given("records", "services")

records = records.merge(services[['code','std_min']], left_on='service_code', right_on='code', how='left'); within = (records.service_min <= records.std_min).sum()/len(records)
