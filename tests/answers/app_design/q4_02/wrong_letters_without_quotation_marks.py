# %% points=0 finding="stop.name_error.unknown"
features = given("features")

moscow = {
    'F01': M, 'F02': M, 'F03': S, 'F04': M,
    'F05': M, 'F06': M, 'F07': S, 'F08': W,
    'F09': C, 'F10': W, 'F11': C, 'F12': W,
}
