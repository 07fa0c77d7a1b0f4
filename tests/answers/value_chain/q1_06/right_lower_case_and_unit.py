# %% points=8
steps, touch = given("steps", "touch")

bottleneck = ' s6'
capacity = '20 คน/ชั่วโมง'
