# %% points=0 finding="q2_10.upside_down"
time_audit = given("time_audit")

q2_hours = time_audit[(time_audit['important'] == 1) & (time_audit['urgent'] == 0)]['hours'].sum()
q2_share = time_audit['hours'].sum() / q2_hours * 100
