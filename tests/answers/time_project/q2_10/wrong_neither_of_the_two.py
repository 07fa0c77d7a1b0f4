# %% points=0 finding="q2_10.neither_of_the_two"
time_audit = given("time_audit")

q2_hours = time_audit[(time_audit['important'] == 0) & (time_audit['urgent'] == 0)]['hours'].sum()
q2_share = q2_hours / time_audit['hours'].sum() * 100
