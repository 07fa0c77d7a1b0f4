# %% points=0 finding="stop.key_error.column_close"
time_audit = given("time_audit")

q2_hours = time_audit[time_audit['Important'] == 1]['hours'].sum()
q2_share = q2_hours / time_audit['hours'].sum() * 100
