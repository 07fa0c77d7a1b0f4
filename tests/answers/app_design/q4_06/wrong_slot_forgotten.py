# %% points=3 finding="any.not_yet"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close']
fail_44 = ['icon_close', 'chip_date', 'btn_back']
