# %% points=0 finding="q1_09.more_than_needed"
mmc_wait = given("mmc_wait")

for c in [1, 2, 3]:
    print(c, mmc_wait(18, 20, c), mmc_wait(24, 20, c))

need_normal = c
need_peak = c
