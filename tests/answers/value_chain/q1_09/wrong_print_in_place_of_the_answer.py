# %% points=0 finding="any.missing"
mmc_wait = given("mmc_wait")

need_normal = print(2)
need_peak = print(2)
