# %% points=4 finding="q2_05.every_task"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = plan['id'].tolist()
float_G = 11
