# %% points=0 finding="any.other_unit"
wd_april = '18 ชั่วโมง'
