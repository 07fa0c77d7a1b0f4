# %% points=6
time_audit = given("time_audit")

q2_share = 100*sum(h for h,u,i in zip(time_audit.hours, time_audit.urgent, time_audit.important) if i and not u)/time_audit['hours'].sum()
