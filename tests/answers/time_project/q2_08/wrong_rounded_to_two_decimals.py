# %% points=3.5 finding="q2_08.rounded_too_far"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = sum(variances) ** 0.5
p50 = 0.75
