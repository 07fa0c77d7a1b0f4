# %% points=4 finding="q1_09.minutes_instead_of_officers"
mmc_wait = given("mmc_wait")

need_normal = int(mmc_wait(18, 20, 2))
need_peak = 2
