# %% points=0 finding="any.missing"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = ...
bottleneck = ...  # for example 'S1'
capacity = ...  # people an hour
