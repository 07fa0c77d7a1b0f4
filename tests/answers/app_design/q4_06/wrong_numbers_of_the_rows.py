# %% points=0 finding="any.not_a_choice"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = [1]
fail_44 = [1, 2, 4, 5]
