# %% points=0 finding="any.not_a_table"
features = given("features")

moscow = {'M': ['F01', 'F02', 'F04', 'F05', 'F06'], 'S': ['F03'], 'W': ['F12']}
