# %% points=6
targets = given("targets")

fail_aa = ['icon_close']
fail_44 = ['icon_close','chip_date','btn_back','radio_slot']
