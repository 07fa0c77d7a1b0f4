# %% points=0 finding="any.not_a_choice"
features = given("features")

moscow = [1, 1, 2, 1, 1, 1, 2, 4, 3, 4, 3, 4]
