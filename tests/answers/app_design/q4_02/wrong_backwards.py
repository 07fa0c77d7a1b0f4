# %% points=0 finding="q4_02.must_too_large"
features = given("features")

moscow = {
    'F01': 'W', 'F02': 'W', 'F03': 'W', 'F04': 'W',
    'F05': 'W', 'F06': 'W', 'F07': 'M', 'F08': 'M',
    'F09': 'M', 'F10': 'M', 'F11': 'M', 'F12': 'M',
}
