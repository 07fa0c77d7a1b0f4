# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon-close']
fail_44 = ['icon-close','chip-date','btn-back','radio-slot']
