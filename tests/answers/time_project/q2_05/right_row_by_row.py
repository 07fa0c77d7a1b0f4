# %% points=8
plan = given("plan")
critical = [r.id for r in plan.itertuples() if r.LS == r.ES]; float_G = 28 - 17
