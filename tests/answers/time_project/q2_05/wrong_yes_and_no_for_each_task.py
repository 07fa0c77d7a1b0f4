# %% points=4 finding="any.not_a_choice"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = plan['float'] == 0
float_G = 11
