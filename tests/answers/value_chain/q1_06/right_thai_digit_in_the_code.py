# %% points=8
steps, touch = given("steps", "touch")

bottleneck = 'S๖'
capacity = '20 คน/ชม.'
