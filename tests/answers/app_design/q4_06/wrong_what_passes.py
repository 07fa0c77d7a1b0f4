# %% points=0 finding="q4_06.passes_listed"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[(block.w >= 24) & (block.h >= 24)]['name'].tolist()
fail_44 = block[(block.w >= 44) & (block.h >= 44)]['name'].tolist()
