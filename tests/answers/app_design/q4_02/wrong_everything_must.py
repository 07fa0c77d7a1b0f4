# %% points=0 finding="q4_02.must_too_large"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M', 'F03': 'M', 'F04': 'M',
    'F05': 'M', 'F06': 'M', 'F07': 'M', 'F08': 'M',
    'F09': 'M', 'F10': 'M', 'F11': 'M', 'F12': 'M',
}
