# %% points=0 finding="q2_02.days_off_instead"
wd_april = 8
