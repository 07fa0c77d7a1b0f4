# %% points=0 finding="q2_10.all_that_is_important"
time_audit = given("time_audit")

q2_hours = time_audit[time_audit['important'] == 1]['hours'].sum()
q2_share = q2_hours / time_audit['hours'].sum() * 100
