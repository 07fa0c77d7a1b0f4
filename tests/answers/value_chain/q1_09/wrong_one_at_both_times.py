# %% points=0 finding="q1_09.one_is_enough"
mmc_wait = given("mmc_wait")

need_normal, need_peak = 1, 1
