# %% points=4 finding="q2_05.float_of_another_task"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = plan['float'][7]
