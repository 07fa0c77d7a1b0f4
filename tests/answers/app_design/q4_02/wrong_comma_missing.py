# %% points=0 finding="stop.syntax_error.invalid"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M' 'F03': 'S', 'F04': 'M',
}
