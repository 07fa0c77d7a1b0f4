# %% points=6
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = [' icon_close ']
fail_44 = ['Icon_Close','chip date','btn_back','radio_slot']
