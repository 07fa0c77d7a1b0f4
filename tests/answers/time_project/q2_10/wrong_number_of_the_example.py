# %% points=0 finding="q2_10.numbers_of_the_example"
q2_share = 17.5
