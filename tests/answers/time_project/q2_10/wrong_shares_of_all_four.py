# %% points=0 finding="any.not_a_number"
time_audit = given("time_audit")

g = time_audit.groupby(['important', 'urgent']).hours.sum()
q2_share = g / g.sum() * 100
