# %% points=8
records, services = given("records", "services")

for code, minutes in zip(services['code'], services['std_min']):
    records.loc[records['service_code'] == code, 'std_min'] = minutes
within = np.mean(records['service_min'] <= records['std_min'])
