# %% points=5 finding="q1_08.plan_instead_of_log"
log = given("log")

steps = given('steps')
wait_by_step = steps.set_index('step')['wait_min']
worst_step = wait_by_step.idxmax()
