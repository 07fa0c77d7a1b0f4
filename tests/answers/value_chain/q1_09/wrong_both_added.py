# %% points=0 finding="any.not_yet"
mmc_wait = given("mmc_wait")

need_normal = need_peak = 4
