# %% points=0 finding="stop.unanswered"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = ...
p50 = normal_cdf(50, 48, ...)
