# %% points=4 finding="q2_05.subtracted_the_wrong_way_round"
plan = given("plan")
plan['float'] = plan.ES - plan.LS
critical = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L']
float_G = plan.set_index('id').at['G', 'float']
