# %% points=6
q2_share = '17.14%'
