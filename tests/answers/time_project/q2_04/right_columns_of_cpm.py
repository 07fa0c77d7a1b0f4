# %% points=8
cpm, TASKS = given("cpm", "TASKS")
r = cpm(TASKS).set_index('id'); ES = r.ES[list('ABCDE')]; EF = r.EF[list('ABCDE')]
