# %% points=8
features = given("features")

moscow = dict(zip(features.id, list('MMSMMMSWCWCW'), strict=True))
