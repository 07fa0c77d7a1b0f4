# %% points=6
time_audit = given("time_audit")

g = time_audit.groupby(['important','urgent']).hours.sum(); q2_share = g[(1,0)]/g.sum()*100
