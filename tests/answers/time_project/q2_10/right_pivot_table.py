# %% points=6
time_audit = given("time_audit")

q2_share = time_audit.pivot_table(index='important', columns='urgent', values='hours', aggfunc='sum').loc[1, 0] * 100 / 35
