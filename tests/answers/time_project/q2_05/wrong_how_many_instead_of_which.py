# %% points=4 finding="any.not_a_set"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = (plan['float'] == 0).sum()
float_G = 11
