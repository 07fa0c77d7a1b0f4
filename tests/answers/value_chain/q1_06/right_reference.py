# %% points=8
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed.touch_min / 60 / staffed.staff
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = 60 / 3 * 1
