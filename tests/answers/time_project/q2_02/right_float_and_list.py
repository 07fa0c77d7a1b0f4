# %% points=6
wd_april = [18.0]
