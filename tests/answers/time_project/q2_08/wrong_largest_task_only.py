# %% points=0 finding="any.not_yet"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = max(variances) ** 0.5
p50 = normal_cdf(50, 48, sd)
