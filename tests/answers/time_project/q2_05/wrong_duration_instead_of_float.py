# %% points=4 finding="q2_05.duration_instead_of_float"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = 6
