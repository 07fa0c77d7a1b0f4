# %% points=7
normal_cdf = given("normal_cdf")

sd = np.sqrt(np.sum([1/9,4/9,1/9,1/9,64/9,0,4/9,1/9])); p50 = normal_cdf((50-48)/sd, 0, 1)
