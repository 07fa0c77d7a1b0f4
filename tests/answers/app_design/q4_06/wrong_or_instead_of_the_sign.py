# %% points=0 finding="stop.type_error.list"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[(block['w'] < 24) or (block['h'] < 24)]['name'].tolist()
fail_44 = ...
