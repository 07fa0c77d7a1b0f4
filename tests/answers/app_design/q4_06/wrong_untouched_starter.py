# %% points=0 finding="any.missing"
targets = given("targets")

block = targets[targets['inline'] == 0]
# frame: block[(block['w'] < 24) | (___)]['name'].tolist()
fail_aa = ...
fail_44 = ...
