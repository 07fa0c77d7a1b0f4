# %% points=8
mmc_wait = given("mmc_wait")

f = lambda lam: min(c for c in (1,2,3) if mmc_wait(lam, 20, c) <= 5)
need_normal, need_peak = f(18), f(24)
