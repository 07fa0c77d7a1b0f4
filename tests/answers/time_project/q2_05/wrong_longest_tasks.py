# %% points=4 finding="q2_05.short_tasks_left_out"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = plan[plan['dur'] >= 5].query('float == 0')['id']
float_G = 11
