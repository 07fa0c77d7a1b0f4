# %% points=0 finding="any.missing"
plan = given("plan")
print(plan[['id', 'dur', 'ES', 'EF', 'LS', 'LF']])

# frame: plan['LS'] - plan['___']
plan['float'] = ...
critical = ...  # a list of codes
float_G = ...  # working days
