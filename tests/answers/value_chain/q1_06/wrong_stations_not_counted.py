# %% points=0 finding="q1_06.stations_not_counted"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed.touch_min / 60
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = 60 / 4
