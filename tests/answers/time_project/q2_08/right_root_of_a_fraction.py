# %% points=7
normal_cdf = given("normal_cdf")

sd = math.sqrt(76/9); p50 = normal_cdf(50, 48, sd)
