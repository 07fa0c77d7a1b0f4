# %% points=0 finding="q1_06.longest_step"
steps, touch = given("steps", "touch")

bottleneck = 'S3'
capacity = 12
