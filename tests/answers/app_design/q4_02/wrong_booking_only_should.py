# %% points=7 finding="q4_02.booking_not_must"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'S', 'F03': 'S', 'F04': 'M',
    'F05': 'M', 'F06': 'M', 'F07': 'W', 'F08': 'W',
    'F09': 'W', 'F10': 'W', 'F11': 'W', 'F12': 'W',
}
