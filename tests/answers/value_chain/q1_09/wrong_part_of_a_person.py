# %% points=0 finding="any.not_a_whole_number"
mmc_wait = given("mmc_wait")

need_normal = 18 / 20
need_peak = 24 / 20
