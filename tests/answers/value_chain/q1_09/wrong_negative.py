# %% points=4 finding="any.below_zero"
mmc_wait = given("mmc_wait")

need_normal = -2
need_peak = 2
