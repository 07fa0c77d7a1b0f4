# %% points=0 finding="q2_08.roots_added"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = sum(v ** 0.5 for v in variances)
p50 = normal_cdf(50, 48, sd)
