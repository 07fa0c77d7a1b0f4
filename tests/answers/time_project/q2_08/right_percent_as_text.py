# %% points=7
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = '2.91 วัน'
p50 = '75.4%'
