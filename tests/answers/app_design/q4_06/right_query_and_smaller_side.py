# %% points=6
targets = given("targets")

b = targets.query('inline == 0')
fail_aa = set(b[b[['w','h']].min(axis=1) < 24].name)
fail_44 = set(b[b[['w','h']].min(axis=1) < 44].name)
