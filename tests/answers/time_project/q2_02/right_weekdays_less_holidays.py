# %% points=6
wd_april = 22 - 4
