# %% points=8
features = given("features")

moscow = {f: 'Must' if f in ('F01','F02','F04','F05','F06') else 'Should' if f == 'F03' else "Won't" for f in features.id}
