# %% points=0 finding="stop.type_error.missing_input"
mmc_wait = given("mmc_wait")

need_normal = mmc_wait()
need_peak = mmc_wait()
