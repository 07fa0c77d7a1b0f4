# %% points=0 finding="q2_10.activities_counted"
time_audit = given("time_audit")

q2_share = ((time_audit.important == 1) & (time_audit.urgent == 0)).mean() * 100
