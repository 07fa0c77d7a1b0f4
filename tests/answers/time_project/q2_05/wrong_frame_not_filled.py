# %% points=0 finding="stop.blank"
plan = given("plan")
plan['float'] = plan['LS'] - plan['___']
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = 11
