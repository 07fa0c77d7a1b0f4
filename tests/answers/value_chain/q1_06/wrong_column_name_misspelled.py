# %% points=0 finding="stop.key_error.column"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed['touch'] / 60 / staffed['staff']
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = 20
