# %% points=8
features = given("features")

moscow = dict(zip([*features.id, 'F13'], list('MMSMMMSWCWCWW'), strict=True))
