# %% points=0 finding="any.missing"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))

# frame: records['service_code'].map(___)
records['std_min'] = ...

# frame: (records['service_min'] <= ___).mean()
within = ...  # a ratio between 0 and 1
