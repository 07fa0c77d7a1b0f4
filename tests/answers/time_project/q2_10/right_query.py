# %% points=6
time_audit = given("time_audit")

q2_share = time_audit.query('important == 1 and urgent == 0')['hours'].sum() / 35 * 100
