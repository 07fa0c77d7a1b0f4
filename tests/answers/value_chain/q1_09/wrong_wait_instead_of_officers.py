# %% points=0 finding="any.not_a_whole_number"
mmc_wait = given("mmc_wait")

need_normal = mmc_wait(18, 20, 2)
need_peak = mmc_wait(24, 20, 2)
