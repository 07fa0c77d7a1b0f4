# %% points=4 finding="any.not_a_whole_number"
mmc_wait = given("mmc_wait")

need_normal = -2
need_peak = 2
