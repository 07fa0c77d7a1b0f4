# %% points=3.5 finding="any.decimal_comma"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = sum(variances) ** 0.5
p50 = '0,754'
