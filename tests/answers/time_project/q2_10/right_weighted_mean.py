# %% points=6
time_audit = given("time_audit")

q2_share = np.average((time_audit.important > time_audit.urgent), weights=time_audit.hours) * 100
