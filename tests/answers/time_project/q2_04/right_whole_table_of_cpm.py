# %% points=8
cpm, TASKS = given("cpm", "TASKS")
ES = cpm(TASKS)[['id', 'ES']]
EF = cpm(TASKS).set_index('id')
