# %% points=4 finding="any.not_finite"
mmc_wait = given("mmc_wait")

need_normal = 2
need_peak = mmc_wait(24, 20, 1)
