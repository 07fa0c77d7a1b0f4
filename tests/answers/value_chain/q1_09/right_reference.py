# %% points=8
mmc_wait = given("mmc_wait")

need_normal = next(c for c in range(1, 10) if mmc_wait(18, 20, c) <= 5)
need_peak = next(c for c in range(1, 10) if mmc_wait(24, 20, c) <= 5)
