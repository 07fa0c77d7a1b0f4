# %% points=0 finding="q4_02.notice_not_must"
features = given("features")

moscow = {
    'F01': 'S', 'F02': 'S', 'F03': 'S', 'F04': 'S',
    'F05': 'S', 'F06': 'S', 'F07': 'S', 'F08': 'S',
    'F09': 'S', 'F10': 'S', 'F11': 'S', 'F12': 'S',
}
