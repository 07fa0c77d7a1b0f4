# %% points=7
from statistics import NormalDist
sd = 2.906; p50 = NormalDist(48, sd).cdf(50)
