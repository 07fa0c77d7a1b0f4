# %% points=3 finding="q4_06.passes_listed"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close']
fail_44 = block['name'].tolist()
