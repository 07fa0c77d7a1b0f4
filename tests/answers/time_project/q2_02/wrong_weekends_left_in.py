# %% points=0 finding="q2_02.weekends_left_in"
wd_april = 30 - 4
