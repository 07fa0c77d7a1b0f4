# %% points=8
plan = given("plan")
critical = 'A-B-C-E-F-I-K-L'.split('-'); float_G = int(plan.query("id == 'G'").eval('LS - ES').iloc[0])
