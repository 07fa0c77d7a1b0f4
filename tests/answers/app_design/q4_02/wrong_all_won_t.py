# %% points=0 finding="q4_02.notice_not_must"
features = given("features")

moscow = {
    'F01': 'W', 'F02': 'W', 'F03': 'W', 'F04': 'W',
    'F05': 'W', 'F06': 'W', 'F07': 'W', 'F08': 'W',
    'F09': 'W', 'F10': 'W', 'F11': 'W', 'F12': 'W',
}
