# %% points=3 finding="any.missing"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close']
fail_44 = ...
