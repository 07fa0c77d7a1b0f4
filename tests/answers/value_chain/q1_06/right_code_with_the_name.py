# %% points=8
steps, touch = given("steps", "touch")

bottleneck = 'S6 อนุมัติ'
capacity = '๒๐ คนต่อชั่วโมง'
