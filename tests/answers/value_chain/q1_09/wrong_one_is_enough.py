# %% points=4 finding="q1_09.one_is_enough"
mmc_wait = given("mmc_wait")

need_normal = 1
need_peak = 2
