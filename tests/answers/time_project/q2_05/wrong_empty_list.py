# %% points=4 finding="q2_05.no_task_listed"
critical = []
float_G = 11
