# %% points=8
features = given("features")

moscow = 'M M W M M M S S W C W W'.split()
