# %% points=0 finding="stop.blank"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[(block['w'] < 24) | (___)]['name'].tolist()
fail_44 = ...
