# %% points=0 finding="any.not_a_set"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = 1
fail_44 = 4
