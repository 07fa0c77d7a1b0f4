# %% points=4 finding="any.not_a_number"
mmc_wait = given("mmc_wait")

need_normal = [c for c in [1, 2, 3] if mmc_wait(18, 20, c) <= 5]
need_peak = 2
