# %% points=0 finding="any.not_a_table"
features = given("features")

moscow = 'M M S M M M S W C W C'.split()
