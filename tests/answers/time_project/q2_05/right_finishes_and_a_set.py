# %% points=8
plan = given("plan")
plan['float'] = plan['LF'] - plan['EF']; critical = set(plan[plan['float'] == 0].id); float_G = 11
