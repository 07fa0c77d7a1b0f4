# %% points=0 finding="any.part_missing"
features = given("features")

moscow = {
    'F01': 'M', 'F02': ..., 'F03': ..., 'F04': ...,
    'F05': ..., 'F06': ..., 'F07': ..., 'F08': ...,
    'F09': ..., 'F10': ..., 'F11': ..., 'F12': ...,
}
