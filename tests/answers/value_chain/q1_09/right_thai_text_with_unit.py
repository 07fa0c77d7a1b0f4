# %% points=8
mmc_wait = given("mmc_wait")

need_normal = '๒ คน'
need_peak = '2'
