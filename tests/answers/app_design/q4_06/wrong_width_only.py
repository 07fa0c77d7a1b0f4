# %% points=3 finding="q4_06.both_sides_needed"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = block[block.w < 24]['name'].tolist()
fail_44 = block[block.w < 44]['name'].tolist()
