# %% points=6
q2_share = 6/35*100
