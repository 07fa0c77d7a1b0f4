# %% points=8
features = given("features")

features['label'] = list('MMCMMMWWCWWW')
moscow = features.set_index('id')['label']
