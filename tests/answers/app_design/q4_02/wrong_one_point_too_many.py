# %% points=6 finding="q4_02.plan_too_large"
features = given("features")

moscow = dict(zip(features.id, 'MMSMMMSWWWCC'))
