# %% points=8
plan = given("plan")
plan['float'] = plan.LS - plan.ES
critical = np.array(list('ABCEFIKLKL'))
float_G = plan['float'].to_numpy()[6]
