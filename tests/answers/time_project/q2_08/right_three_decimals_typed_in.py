# %% points=7
sd = 2.906
p50 = 0.754
