# %% points=4 finding="q2_05.tasks_that_may_slip"
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = plan.loc[plan['float'] > 0, 'id'].tolist()
float_G = 11
