# %% points=4 finding="q2_05.no_task_listed"
plan = given("plan")
plan['float'] = plan['LS'] - plan['ES']
critical = plan.loc[plan['float'] == '0', 'id'].tolist()
float_G = plan.set_index('id').at['G', 'float']
