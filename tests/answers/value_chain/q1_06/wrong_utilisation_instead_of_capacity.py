# %% points=4 finding="q1_06.utilisation_instead_of_capacity"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed.touch_min / 60 / staffed.staff
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = staffed.rho.max()
