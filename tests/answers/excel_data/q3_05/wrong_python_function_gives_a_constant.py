# %% points=2.8 finding="q3_05.another_service"
f_count = lambda df: 2
