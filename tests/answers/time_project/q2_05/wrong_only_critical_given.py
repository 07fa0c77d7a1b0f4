# %% points=4 finding="any.missing"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = ...
