# %% points=0 finding="any.not_a_number"
mmc_wait = given("mmc_wait")

need_normal = 'สองคน'
need_peak = 'สองคน'
