# %% points=3.5 finding="q2_08.height_of_the_curve"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = sum(variances) ** 0.5
from statistics import NormalDist
p50 = NormalDist(48, sd).pdf(50)
