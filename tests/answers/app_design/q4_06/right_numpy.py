# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = np.array(['icon_close'])
fail_44 = block['name'].to_numpy()[1:]
