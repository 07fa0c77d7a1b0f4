# %% points=3 finding="q4_06.link_in_a_sentence"
targets = given("targets")

block = targets[targets['inline'] == 0]
fail_aa = ['icon_close']
fail_44 = ['icon_close', 'chip_date', 'btn_back', 'radio_slot', 'link_privacy']
