# %% points=8
features = given("features")

moscow = 'M M W M M M S S C W C W'.split()
