# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ('ICON_CLOSE',)
fail_44 = ('Radio_Slot', 'Btn_Back', 'Chip_Date', 'Icon_Close', 'icon_close')
