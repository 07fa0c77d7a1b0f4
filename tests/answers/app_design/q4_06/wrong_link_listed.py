# %% points=0 finding="q4_06.link_in_a_sentence"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = targets[(targets.w < 24) | (targets.h < 24)]['name'].tolist()
fail_44 = targets[(targets.w < 44) | (targets.h < 44)]['name'].tolist()
