# %% points=4 finding="any.not_a_choice"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = 18 * staffed.touch_min / 60 / staffed.staff
bottleneck = staffed.rho.idxmax()
capacity = 20
