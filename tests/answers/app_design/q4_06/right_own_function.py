# %% points=6
targets = given("targets")

f = lambda k: [r.name for r in targets.itertuples(index=False) if not r.inline and min(r.w, r.h) < k]
fail_aa, fail_44 = f(24), f(44)
