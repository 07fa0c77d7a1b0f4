# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[(block['w'] < 24) | (block['h'] < 24)]['name']
fail_44 = block.loc[~((block.w >= 44) & (block.h >= 44)), ['name']]
