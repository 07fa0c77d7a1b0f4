# %% points=0 finding="any.missing"
mmc_wait = given("mmc_wait")

for c in [1, 2, 3]:
    print(c, mmc_wait(18, 20, c), mmc_wait(24, 20, c))

need_normal = ...
need_peak = ...
