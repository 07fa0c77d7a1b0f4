# %% points=8
features = given("features")

moscow = {
    'f01': 'm', 'f02': ' m', 'f03': 's', 'f04': 'm ', 'f05': 'm', 'f06': 'm',
    'f07': 'w', 'f08': 's', 'f09': 'w', 'f10': 'w', 'f11': 'c', 'f12': 'w',
}
