# %% points=8
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = plan[plan['float'] == 0]['id']
float_G = plan[plan['id'] == 'G']['float']
