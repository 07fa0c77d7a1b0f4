# %% points=0 finding="stop.unanswered"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = ...
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = 60 / 3 * 1
