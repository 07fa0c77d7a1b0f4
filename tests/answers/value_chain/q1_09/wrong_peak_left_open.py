# %% points=4 finding="any.missing"
mmc_wait = given("mmc_wait")

need_normal = 2
need_peak = ...
