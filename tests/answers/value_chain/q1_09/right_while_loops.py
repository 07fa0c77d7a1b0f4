# %% points=8
mmc_wait = given("mmc_wait")

c = 1
while mmc_wait(18, 20, c) > 5: c += 1
need_normal = c; c = 1
while mmc_wait(24, 20, c) > 5: c += 1
need_peak = c
