# %% points=7 finding="q4_02.slip_or_change_not_must"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M', 'F03': 'S', 'F04': 'W',
    'F05': 'M', 'F06': 'M', 'F07': 'S', 'F08': 'W',
    'F09': 'W', 'F10': 'W', 'F11': 'W', 'F12': 'W',
}
