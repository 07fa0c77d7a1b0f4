# %% points=0 finding="q2_10.numbers_of_the_example"
time_audit = given("time_audit")

q2_hours = time_audit[(time_audit['important'] == 1) & (time_audit['urgent'] == 0)]['hours'].sum()
q2_share = q2_hours / 40 * 100
