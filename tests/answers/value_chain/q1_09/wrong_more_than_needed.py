# %% points=4 finding="q1_09.more_than_needed"
mmc_wait = given("mmc_wait")

need_normal = 2
need_peak = 3
