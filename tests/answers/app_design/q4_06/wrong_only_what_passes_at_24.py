# %% points=3 finding="q4_06.only_between_the_limits"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close']
fail_44 = ['chip_date', 'btn_back', 'radio_slot']
