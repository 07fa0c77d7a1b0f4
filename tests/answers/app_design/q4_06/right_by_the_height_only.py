# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[block.h < 24]['name'].tolist()
fail_44 = block[block.h < 44]['name'].tolist()
