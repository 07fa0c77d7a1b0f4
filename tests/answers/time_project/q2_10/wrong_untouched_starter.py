# %% points=0 finding="any.missing"
time_audit = given("time_audit")

q2_hours = time_audit[(time_audit['important'] == 1) & (time_audit['urgent'] == ...)]['hours'].sum()
q2_share = ...  # percent
