# %% points=0 finding="any.not_yet"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed.touch_min / 60 / staffed.staff
bottleneck = staffed.loc[staffed.rho.idxmin(), 'step']
capacity = 60
