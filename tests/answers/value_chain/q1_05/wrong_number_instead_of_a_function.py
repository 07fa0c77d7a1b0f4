# %% points=0 finding="any.not_a_function"
utilization = 18 * 3 / 60 / 1
