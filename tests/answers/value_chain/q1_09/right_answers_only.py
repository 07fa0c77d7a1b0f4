# %% points=8
mmc_wait = given("mmc_wait")

need_normal, need_peak = 2, 2
