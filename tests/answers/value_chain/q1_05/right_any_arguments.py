# %% points=8
utilization = lambda *given: given[0] * given[1] / 60 / given[2]
