# %% points=0 finding="stop.type_error.list"
time_audit = given("time_audit")

q2_hours = time_audit[time_audit['important'] == 1 & time_audit['urgent'] == 0]['hours'].sum()
q2_share = q2_hours / time_audit['hours'].sum() * 100
