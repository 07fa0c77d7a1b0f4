# %% points=8
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M', 'F03': 'W', 'F04': 'M',
    'F05': 'M', 'F06': 'M', 'F07': 'W', 'F08': 'W',
    'F09': 'W', 'F10': 'W', 'F11': 'W', 'F12': 'W',
}
