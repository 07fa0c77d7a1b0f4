# %% points=7
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = math.fsum(variances) ** 0.5
p50 = 0.5 * (1 + math.erf((50 - 48) / sd / 2 ** 0.5))
