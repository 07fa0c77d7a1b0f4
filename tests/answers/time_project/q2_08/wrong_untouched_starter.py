# %% points=0 finding="any.missing"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = ...  # frame: sum(___) ** 0.5
p50 = ...  # frame: normal_cdf(___, 48, sd)
