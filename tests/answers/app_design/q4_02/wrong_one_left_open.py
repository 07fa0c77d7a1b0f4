# %% points=5 finding="any.part_missing"
features = given("features")

moscow = {
    'F01': 'M', 'F02': 'M', 'F03': 'S', 'F04': 'M',
    'F05': 'M', 'F06': 'M', 'F07': 'S', 'F08': 'W',
    'F09': 'C', 'F10': 'W', 'F11': 'C', 'F12': ...,
}
