# %% points=3 finding="q4_06.limits_swapped"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close', 'btn_back']
fail_44 = ['icon_close', 'chip_date', 'btn_back', 'radio_slot']
