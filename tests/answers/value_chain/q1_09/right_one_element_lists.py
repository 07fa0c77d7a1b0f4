# %% points=8
mmc_wait = given("mmc_wait")

need_normal = [2]
need_peak = (2,)
