# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = 'icon_close'
fail_44 = 'radio_slot, btn_back, chip_date, icon_close'
