# %% points=3.5 finding="q2_08.planned_days_as_the_mean"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = sum(variances) ** 0.5
p50 = normal_cdf(50, 47, sd)
