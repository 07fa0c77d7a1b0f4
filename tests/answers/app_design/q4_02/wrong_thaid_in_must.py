# %% points=6 finding="q4_02.must_too_large"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M', 'F03': 'M', 'F04': 'M',
    'F05': 'M', 'F06': 'M', 'F07': 'S', 'F08': 'W',
    'F09': 'W', 'F10': 'W', 'F11': 'W', 'F12': 'W',
}
