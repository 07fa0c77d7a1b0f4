# %% points=0 finding="q2_10.more_than_the_whole"
q2_share = 6/35*100*100
