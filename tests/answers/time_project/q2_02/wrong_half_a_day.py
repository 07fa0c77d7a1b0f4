# %% points=0 finding="any.not_a_whole_number"
wd_april = 18.5
