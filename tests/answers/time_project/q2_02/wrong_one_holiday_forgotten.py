# %% points=0 finding="q2_02.one_holiday_forgotten"
wd_april = 22 - 3
