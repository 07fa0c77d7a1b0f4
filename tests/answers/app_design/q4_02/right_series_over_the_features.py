# %% points=8
features = given("features")

moscow = pd.Series('M M S M M M C C W W W W'.split(), index=features.id)
